using System.Data.Common;
using GraphQLExport.Rows.PostgreSql;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphQLExport.Data.PostgreSql;

/// <summary>Texts in PostgreSQL hold no NUL: it is stored, and looked for, as U+FFFD.</summary>
internal sealed class WithoutNul : DbCommandInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Cleaned(command, result);

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Cleaned(command, result));

    /// <inheritdoc/>
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Cleaned(command, result);

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Cleaned(command, result));

    private static T Cleaned<T>(DbCommand command, T result)
    {
        foreach (DbParameter parameter in command.Parameters)
            parameter.Value = PostgreSqlValues.WithoutNul(parameter.Value);
        return result;
    }
}

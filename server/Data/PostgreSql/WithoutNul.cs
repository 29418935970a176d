using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphQLExport.Data.PostgreSql;

/// <summary>Texts in PostgreSQL hold no NUL: it is stored, and looked for, as U+FFFD.</summary>
internal sealed class WithoutNul : DbCommandInterceptor
{
    private const char Replacement = '\uFFFD';

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

    /// <summary>A value that PostgreSQL takes.</summary>
    public static object? Clean(object? value) => value switch
    {
        string text when text.Contains('\0', StringComparison.Ordinal) => text.Replace('\0', Replacement),
        string[] texts when texts.Any(text => text?.Contains('\0', StringComparison.Ordinal) is true) => Array.ConvertAll(texts, text => text?.Replace('\0', Replacement)),
        List<string> texts when texts.Exists(text => text?.Contains('\0', StringComparison.Ordinal) is true) => texts.ConvertAll(text => text?.Replace('\0', Replacement)),
        _ => value,
    };

    private static T Cleaned<T>(DbCommand command, T result)
    {
        foreach (DbParameter parameter in command.Parameters)
            parameter.Value = Clean(parameter.Value);
        return result;
    }
}

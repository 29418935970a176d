using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace GraphQLExport.Data.PostgreSql;

/// <summary>Orders nulls before all values, as SQLite does; what comes last then comes last in every database.</summary>
internal sealed class NullsFirst(QuerySqlGeneratorDependencies dependencies, IRelationalTypeMappingSource types) : IQuerySqlGeneratorFactory
{
    // The oldest version that the provider writes SQL for; nothing here needs a newer one.
    private static readonly Version Oldest = new(14, 0);

    /// <inheritdoc/>
    public QuerySqlGenerator Create() => new Generator(dependencies, types);

#pragma warning disable EF1001 // The provider has no public way to this.
    private sealed class Generator(QuerySqlGeneratorDependencies dependencies, IRelationalTypeMappingSource types) : NpgsqlQuerySqlGenerator(dependencies, types, false, Oldest)
    {
        /// <inheritdoc/>
        protected override Expression VisitOrdering(OrderingExpression ordering)
        {
            var visited = base.VisitOrdering(ordering);
            // Where there are no nulls the words would only keep indexes out.
            if (ordering.Expression is not (ColumnExpression { IsNullable: false } or SqlConstantExpression or SqlParameterExpression))
                Sql.Append(ordering.IsAscending ? " NULLS FIRST" : " NULLS LAST");
            return visited;
        }
    }
#pragma warning restore EF1001
}

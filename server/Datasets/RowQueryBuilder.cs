using System.Data.Common;
using System.Linq.Expressions;
using GraphQLExport.Data;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace GraphQLExport.Datasets;

/// <summary>Lets EF Core write the SQL of a query over entities; the rows are read below EF.</summary>
internal static class RowQueryBuilder
{
    /// <summary>Builds the statement that yields the chosen fields in order, and the one that counts its rows.</summary>
    public static RowQuery Build<TEntity>(AppDbContext database, IQueryable<TEntity> rows, IReadOnlyList<SortKey> order, IReadOnlyList<(FieldDefinition Field, string As)> chosen)
    {
        var entity = Expression.Parameter(typeof(TEntity), "e");
        List<(Column Column, Expression Source, RowLookup? Lookup)> columns =
            [.. chosen.Select(field => (new Column(field.As, field.Field.Kind), ParameterReplacer.Inline(field.Field.Source, entity), (RowLookup?)null))];
        var (sql, parameters, sources) = Rows(rows, order, entity, columns);
        RowQuery query = new(sql, CountSql(rows, parameters), parameters, sources);
        // Where a filter or an order asks for the reference, the join is there anyway, and brings its texts along.
        var asked = References.Of(Ordered(rows, order).Expression);
        List<(Column Column, Expression Source, RowLookup? Lookup)> lookedUp =
            [.. columns.Select(column => ReferencedTexts.Find(database, column.Source, asked) is { } found ? (column.Column, found.Key, found.Lookup) : column)];
        if (!lookedUp.Exists(column => column.Lookup is not null))
            return query;
        var (preferred, _, keys) = Rows(rows, order, entity, lookedUp);
        return query with { WithLookups = query with { Sql = preferred, Columns = keys } };
    }

    private static (string Sql, List<RowParameter> Parameters, List<ColumnSource> Columns) Rows<TEntity>(
        IQueryable<TEntity> rows, IReadOnlyList<SortKey> order, ParameterExpression entity, List<(Column Column, Expression Source, RowLookup? Lookup)> chosen)
    {
        List<Expression> sources = [];
        List<ColumnSource> columns = [];
        foreach (var (column, source, lookup) in chosen)
        {
            // EF selects equal expressions once, so fields that share a source share its ordinal.
            var ordinal = sources.FindIndex(known => ExpressionEqualityComparer.Instance.Equals(known, source));
            if (ordinal < 0)
            {
                ordinal = sources.Count;
                sources.Add(source);
            }

            columns.Add(new(column, ordinal) { Lookup = lookup });
        }

        var projection = Expression.Lambda<Func<TEntity, object?[]>>(
            Expression.NewArrayInit(typeof(object), sources.Select(source => Expression.Convert(source, typeof(object)))), entity);
        using var command = Ordered(rows, order).Select(projection).CreateDbCommand();
        return (command.CommandText, [.. Parameters(command)], columns);
    }

    /// <summary>The statement that counts the rows; its parameters are added to those that are known.</summary>
    private static string CountSql<TEntity>(IQueryable<TEntity> rows, List<RowParameter> parameters)
    {
        using var count = rows.Select(Constant<TEntity>()).CreateDbCommand();
        foreach (var parameter in Parameters(count).Where(parameter => !parameters.Contains(parameter)))
        {
            // Both statements come of one expression, and EF names parameters by the order in which it meets them.
            if (parameters.Exists(known => known.Name == parameter.Name))
                throw new InvalidOperationException($"The parameter {parameter.Name} means two things.");
            parameters.Add(parameter);
        }

        return $"SELECT count(*) FROM ({count.CommandText}) AS matched";
    }

    private static IEnumerable<RowParameter> Parameters(DbCommand command) =>
        command.Parameters.Cast<DbParameter>().Select(parameter => new RowParameter(parameter.ParameterName, parameter.Value));

    private static Expression<Func<TEntity, int>> Constant<TEntity>() => entity => 1;

    private static IQueryable<TEntity> Ordered<TEntity>(IQueryable<TEntity> rows, IReadOnlyList<SortKey> order)
    {
        var expression = rows.Expression;
        for (var i = 0; i < order.Count; i++)
        {
            var (_, path, descending) = order[i];
            var method = (i == 0, descending) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                (false, true) => nameof(Queryable.ThenByDescending),
            };
            expression = Expression.Call(typeof(Queryable), method, [typeof(TEntity), path.ReturnType], expression, Expression.Quote(path));
        }

        return rows.Provider.CreateQuery<TEntity>(expression);
    }
}

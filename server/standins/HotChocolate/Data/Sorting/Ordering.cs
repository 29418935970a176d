using System.Linq.Expressions;

namespace HotChocolate.Data.Sorting;

/// <summary>Puts the client's keys first; an order that the query already ends with stays behind them, so that it breaks ties.</summary>
internal static class Ordering
{
    public static IQueryable<T> Apply<T>(IQueryable<T> query, IReadOnlyList<SortKey> keys)
    {
        if (keys.Count == 0)
        {
            return query;
        }

        var (source, existing) = Split(query.Expression);
        var isFirst = true;
        foreach (var key in keys.Concat(existing))
        {
            var method = (isFirst ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy)) + (key.IsDescending ? "Descending" : "");
            source = Expression.Call(typeof(Queryable), method, [typeof(T), key.Selector.ReturnType], source, Expression.Quote(key.Selector));
            isFirst = false;
        }

        return query.Provider.CreateQuery<T>(source);
    }

    private static (Expression Source, List<SortKey> Keys) Split(Expression expression)
    {
        var keys = new List<SortKey>();
        while (expression is MethodCallExpression { Arguments.Count: 2 } call && call.Method.DeclaringType == typeof(Queryable)
            && call.Method.Name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending)
            && call.Arguments[1] is UnaryExpression { Operand: LambdaExpression selector })
        {
            keys.Insert(0, new(selector, call.Method.Name.EndsWith("Descending", StringComparison.Ordinal)));
            expression = call.Arguments[0];
            if (call.Method.Name.StartsWith(nameof(Queryable.OrderBy), StringComparison.Ordinal))
            {
                break;
            }
        }

        return (expression, keys);
    }
}

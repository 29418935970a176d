using System.Linq.Expressions;

namespace HotChocolate.Data.Sorting;

/// <summary>Orders queries.</summary>
internal static class Ordering
{
    /// <summary>Puts the client's keys first; an order that the query already has stays behind them, so that it breaks ties.</summary>
    public static IQueryable<T> Apply<T>(IQueryable<T> query, IReadOnlyList<SortKey> keys)
    {
        if (keys.Count == 0)
        {
            return query;
        }

        var existing = QueryOrder.Of(query.Expression);
        var source = query.Expression;
        QueryOrder.Take(ref source);
        return query.Provider.CreateQuery<T>(By<T>(source, keys.Concat(existing), QuerySource.IsInMemory(query)));
    }

    /// <summary>The query ordered by keys alone.</summary>
    public static IQueryable<T> By<T>(IQueryable<T> query, IEnumerable<SortKey> keys) =>
        query.Provider.CreateQuery<T>(By<T>(query.Expression, keys, QuerySource.IsInMemory(query)));

    /// <summary>In this process text is ordered by its code units, which no culture changes.</summary>
    private static Expression By<T>(Expression source, IEnumerable<SortKey> keys, bool isInMemory)
    {
        var isFirst = true;
        foreach (var key in keys)
        {
            var method = (isFirst ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy)) + (key.IsDescending ? "Descending" : "");
            var type = key.Selector.ReturnType;
            Expression[] arguments = [source, Expression.Quote(key.Selector)];
            source = Expression.Call(
                typeof(Queryable),
                method,
                [typeof(T), type],
                isInMemory && type == typeof(string) ? [.. arguments, Expression.Constant(StringComparer.Ordinal, typeof(IComparer<string>))] : arguments);
            isFirst = false;
        }

        return source;
    }
}

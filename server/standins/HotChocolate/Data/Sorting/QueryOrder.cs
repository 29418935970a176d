using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace HotChocolate.Data.Sorting;

/// <summary>Finds out in what order a query yields its items.</summary>
internal static class QueryOrder
{
    /// <summary>The keys that order the query, looking through what keeps the order, such as a filter; none when it has no order of its own.</summary>
    public static IReadOnlyList<SortKey> Of(Expression query)
    {
        while (Passed(query) is { } source)
        {
            query = source;
        }

        return Take(ref query);
    }

    /// <summary>Takes the ordering off the end of a query.</summary>
    public static List<SortKey> Take(ref Expression query)
    {
        var keys = new List<SortKey>();
        while (query is MethodCallExpression call && IsOrdering(call, out var selector))
        {
            keys.Insert(0, new(selector!, call.Method.Name.EndsWith("Descending", StringComparison.Ordinal)));
            query = call.Arguments[0];
            if (call.Method.Name.StartsWith(nameof(Queryable.OrderBy), StringComparison.Ordinal))
            {
                break;
            }
        }

        return keys;
    }

    /// <summary>What the query reads from, when all it does is to filter, order and annotate; what does more is returned as it is.</summary>
    public static Expression Root(Expression query)
    {
        while ((Passed(query) ?? Ordered(query)) is { } source)
        {
            query = source;
        }

        return query;
    }

    private static Expression? Ordered(Expression query) => query is MethodCallExpression call && IsOrdering(call, out _) ? call.Arguments[0] : null;

    private static bool IsOrdering(MethodCallExpression call, out LambdaExpression? selector)
    {
        var isOrdering = call.Arguments.Count == 2 && call.Method.DeclaringType == typeof(Queryable)
            && call.Method.Name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending);
        selector = isOrdering ? (call.Arguments[1] as UnaryExpression)?.Operand as LambdaExpression : null;
        return selector is not null;
    }

    /// <summary>The source of a call that keeps items and their order; null for any other.</summary>
    private static Expression? Passed(Expression query) => query is MethodCallExpression call && (call.Method.DeclaringType, call.Method.Name) switch
    {
        ({ } type, nameof(Queryable.Where)) => type == typeof(Queryable),
        ({ } type, nameof(RelationalQueryableExtensions.AsSplitQuery) or nameof(RelationalQueryableExtensions.AsSingleQuery)) => type == typeof(RelationalQueryableExtensions),
        ({ } type, nameof(EntityFrameworkQueryableExtensions.Include) or nameof(EntityFrameworkQueryableExtensions.ThenInclude)
            or nameof(EntityFrameworkQueryableExtensions.AsTracking) or nameof(EntityFrameworkQueryableExtensions.AsNoTracking)
            or nameof(EntityFrameworkQueryableExtensions.AsNoTrackingWithIdentityResolution) or nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters)
            or nameof(EntityFrameworkQueryableExtensions.IgnoreAutoIncludes) or nameof(EntityFrameworkQueryableExtensions.TagWith)
            or nameof(EntityFrameworkQueryableExtensions.TagWithCallSite)) => type == typeof(EntityFrameworkQueryableExtensions),
        _ => false,
    }
        ? call.Arguments[0]
        : null;
}

using System.Linq.Expressions;
using HotChocolate.Data.Sorting;

namespace GraphQLExport.Data;

/// <summary>The order of lists: what the client asked for first, then the list's own.</summary>
internal static class DefaultOrders
{
    /// <summary>Sorts a field's list as the client asks, and then by the list's own order.</summary>
    /// <param name="sorting">The client's order.</param>
    /// <param name="own">Adds the list's own order; is told whether the client gave one.</param>
    public static void EndWith<T>(this ISortingContext sorting, PostSortingAction<IQueryable<T>> own)
    {
        sorting.Handled(false);
        sorting.OnAfterSortingApplied(own);
    }

    /// <summary>Sorts by a key, smallest first: behind the order that the query has, or as its only one.</summary>
    /// <param name="query">The query.</param>
    /// <param name="isSorted">Whether the query has an order already.</param>
    /// <param name="key">The key.</param>
    /// <returns>The sorted query.</returns>
    public static IOrderedQueryable<T> EndBy<T, TKey>(this IQueryable<T> query, bool isSorted, Expression<Func<T, TKey>> key) =>
        isSorted && query is IOrderedQueryable<T> sorted ? sorted.ThenBy(key) : query.OrderBy(key);

    /// <summary>As <see cref="EndBy"/>, largest first.</summary>
    /// <param name="query">The query.</param>
    /// <param name="isSorted">Whether the query has an order already.</param>
    /// <param name="key">The key.</param>
    /// <returns>The sorted query.</returns>
    public static IOrderedQueryable<T> EndByDescending<T, TKey>(this IQueryable<T> query, bool isSorted, Expression<Func<T, TKey>> key) =>
        isSorted && query is IOrderedQueryable<T> sorted ? sorted.ThenByDescending(key) : query.OrderByDescending(key);
}

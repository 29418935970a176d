using System.Linq.Expressions;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using Microsoft.EntityFrameworkCore;

namespace HotChocolate.Types.Pagination;

/// <summary>Reads a page of a database query from the place that a cursor's key values mark, forward or backward.</summary>
internal static class KeysetPage
{
    public static async ValueTask<Connection<T>> ReadAsync<T>(PagedSource<T> source, Keyset keyset, PageRequest request, bool withTotal, CancellationToken cancellationToken)
    {
        var after = KeysetCursors.Read(keyset, request.After);
        var before = KeysetCursors.Read(keyset, request.Before);
        var total = withTotal ? await source.CountAsync(cancellationToken) : 0;
        var isBackward = request.First is null && request.Last is not null;
        var slice = Slice(source.Query!, keyset, after, before);
        if (isBackward)
        {
            slice = Ordering.By(slice, keyset.Keys.Select(key => new SortKey(key.Selector, !key.IsDescending)));
        }

        // One row more than the page tells whether another page follows.
        var size = isBackward ? request.Last : request.First;
        var rows = await (size is null ? slice : slice.Take(size.Value + 1)).Select(WithKeys(keyset, source.Projection)).ToListAsync(cancellationToken);
        var isCut = rows.Count > size;
        if (isCut)
        {
            rows.RemoveAt(size!.Value);
        }

        if (isBackward)
        {
            rows.Reverse();
        }

        var (hasNext, hasPrevious) = isBackward ? (before is not null, isCut || after is not null) : (isCut || before is not null, after is not null);
        if (!isBackward && request.Last is { } last && rows.Count > last)
        {
            rows.RemoveRange(0, rows.Count - last);
            hasPrevious = true;
        }

        var edges = rows.Select(row => new Edge<T>(row.Item, () => KeysetCursors.Write(keyset, row.Keys))).ToArray();
        return Connection<T>.Of(edges, hasNext, hasPrevious, total);
    }

    private static IQueryable<T> Slice<T>(IQueryable<T> query, Keyset keyset, object[]? after, object[]? before)
    {
        query = after is null ? query : query.Where(KeysetComparison.Beyond<T>(keyset.Keys, after, isAfter: true));
        return before is null ? query : query.Where(KeysetComparison.Beyond<T>(keyset.Keys, before, isAfter: false));
    }

    /// <summary>The item, narrowed by a projection where there is one, beside its key values, which the projection may leave out.</summary>
    private static Expression<Func<T, Row<T>>> WithKeys<T>(Keyset keyset, Expression<Func<T, T>>? projection)
    {
        var item = Expression.Parameter(typeof(T), "item");
        var values = keyset.Keys.Select(key => Expression.Convert(Read(key.Selector), typeof(object)));
        var row = Expression.New(typeof(Row<T>).GetConstructors()[0], projection is null ? item : Read(projection), Expression.NewArrayInit(typeof(object), values));
        return Expression.Lambda<Func<T, Row<T>>>(row, item);

        Expression Read(LambdaExpression selector) => new ParameterReplacement(selector.Parameters[0], item).Visit(selector.Body);
    }

    private sealed record Row<T>(T Item, object[] Keys);
}

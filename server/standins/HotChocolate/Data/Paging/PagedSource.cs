using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace HotChocolate.Types.Pagination;

/// <summary>A list of which slices are read: a query of a database, or items in memory.</summary>
internal sealed class PagedSource<T>
{
    private readonly IEnumerable<T> _items;

    private PagedSource(IQueryable<T>? query, IEnumerable<T> items, Expression<Func<T, T>>? projection) => (Query, _items, Projection) = (query, items, projection);

    /// <summary>The query, before its projection; null in memory.</summary>
    public IQueryable<T>? Query { get; }

    /// <summary>What the items of the query are narrowed to; null when they are read whole.</summary>
    public Expression<Func<T, T>>? Projection { get; }

    public static PagedSource<T> From(object source, Expression<Func<T, T>>? projection) => source switch
    {
        IQueryable<T> { Provider: IAsyncQueryProvider } query => new(query, [], projection),
        IEnumerable<T> items => new(null, items, null),
        _ => throw new InvalidOperationException($"A {source.GetType()} cannot be paged."),
    };

    public async ValueTask<int> CountAsync(CancellationToken cancellationToken) =>
        Query is null ? _items.Count() : await Query.CountAsync(cancellationToken);

    public async ValueTask<List<T>> ReadAsync(int start, int? count, CancellationToken cancellationToken)
    {
        if (Query is null)
        {
            return [.. count is null ? _items.Skip(start) : _items.Skip(start).Take(count.Value)];
        }

        var slice = start > 0 ? Query.Skip(start) : Query;
        slice = count is null ? slice : slice.Take(count.Value);
        return await (Projection is null ? slice : slice.Select(Projection)).ToListAsync(cancellationToken);
    }
}

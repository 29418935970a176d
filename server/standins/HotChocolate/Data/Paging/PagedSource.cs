using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace HotChocolate.Types.Pagination;

/// <summary>A list of which slices are read: a query of a database, or items in memory.</summary>
internal sealed class PagedSource<T>
{
    private readonly IQueryable<T>? _query;
    private readonly IEnumerable<T> _items;

    private PagedSource(IQueryable<T>? query, IEnumerable<T> items) => (_query, _items) = (query, items);

    public static PagedSource<T> From(object source) => source switch
    {
        IQueryable<T> { Provider: IAsyncQueryProvider } query => new(query, []),
        IEnumerable<T> items => new(null, items),
        _ => throw new InvalidOperationException($"A {source.GetType()} cannot be paged."),
    };

    public async ValueTask<int> CountAsync(CancellationToken cancellationToken) =>
        _query is null ? _items.Count() : await _query.CountAsync(cancellationToken);

    public async ValueTask<List<T>> ReadAsync(int start, int? count, CancellationToken cancellationToken)
    {
        if (_query is null)
        {
            return [.. count is null ? _items.Skip(start) : _items.Skip(start).Take(count.Value)];
        }

        var slice = start > 0 ? _query.Skip(start) : _query;
        return await (count is null ? slice : slice.Take(count.Value)).ToListAsync(cancellationToken);
    }
}

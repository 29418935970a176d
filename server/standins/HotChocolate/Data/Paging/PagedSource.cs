using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace HotChocolate.Types.Pagination;

/// <summary>A list of which slices are read: a query, or items in memory.</summary>
internal sealed class PagedSource<T>
{
    private readonly IQueryable<T> _query;
    private readonly bool _isDatabase;

    private PagedSource(IQueryable<T> query) => (_query, _isDatabase) = (query, query.Provider is IAsyncQueryProvider);

    public static PagedSource<T> From(object source) => source switch
    {
        IQueryable<T> query => new(query),
        IEnumerable<T> items => new(items.AsQueryable()),
        _ => throw new InvalidOperationException($"A {source.GetType()} cannot be paged."),
    };

    public async ValueTask<int> CountAsync(CancellationToken cancellationToken) =>
        _isDatabase ? await _query.CountAsync(cancellationToken) : _query.Count();

    public async ValueTask<List<T>> ReadAsync(int start, int? count, CancellationToken cancellationToken)
    {
        var slice = start > 0 ? _query.Skip(start) : _query;
        slice = count is null ? slice : slice.Take(count.Value);
        return _isDatabase ? await slice.ToListAsync(cancellationToken) : [.. slice];
    }
}

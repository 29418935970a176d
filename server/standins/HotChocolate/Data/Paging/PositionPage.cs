namespace HotChocolate.Types.Pagination;

/// <summary>Reads a page of a list by counting items from its beginning.</summary>
internal static class PositionPage
{
    public static async ValueTask<Connection<T>> ReadAsync<T>(PagedSource<T> source, PageRequest request, bool withTotal, CancellationToken cancellationToken)
    {
        var before = Cursors.Read(request.Before);
        var start = Cursors.Read(request.After) + 1 ?? 0;
        var end = request.First is { } first ? Math.Min(first + start, before ?? int.MaxValue) : before;
        int? total = withTotal || request.Last is not null ? await source.CountAsync(cancellationToken) : null;
        end ??= total;
        if (request.Last is { } last)
        {
            // A cursor or `first` may point beyond the list: the last of what is there are wanted.
            end = Math.Min(end!.Value, total!.Value);
            start = Math.Max(start, end.Value - last);
        }

        // One item more than the page tells whether another page follows.
        int? wanted = end is null ? null : Math.Max(0, end.Value - start);
        var items = wanted == 0 && total is not null ? [] : await source.ReadAsync(start, wanted is null ? null : wanted + 1, cancellationToken);
        var count = wanted is null ? items.Count : Math.Min(items.Count, wanted.Value);
        var hasNext = items.Count > count || (wanted == 0 && total > start);

        var edges = new Edge<T>[count];
        for (var i = 0; i < count; i++)
        {
            var position = start + i;
            edges[i] = new(items[i], () => Cursors.Write(position));
        }

        return Connection<T>.Of(edges, hasNext, start > 0, total ?? 0);
    }
}

using System.Reflection;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Pagination;

/// <summary>Reads one page of what a resolver yields.</summary>
internal static class PagingMiddleware
{
    private static readonly MethodInfo s_wrap = typeof(PagingMiddleware).GetMethod(nameof(Wrap), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<FieldDelegate, FieldDelegate> Create(Type element, PagingArguments arguments, PagingOptions options)
    {
        var wrap = s_wrap.MakeGenericMethod(element).CreateDelegate<Func<FieldDelegate, PagingArguments, PagingOptions, FieldDelegate>>();
        return next => wrap(next, arguments, options);
    }

    private static FieldDelegate Wrap<T>(FieldDelegate next, PagingArguments arguments, PagingOptions options) => async context =>
    {
        var request = arguments.Read(context, options);
        return await next(context) switch
        {
            null => null,
            Connection connection => connection,
            var source => await ReadAsync(PagedSource<T>.From(source), request, IsTotalCountSelected(context), context.RequestAborted),
        };
    };

    private static async ValueTask<Connection<T>> ReadAsync<T>(PagedSource<T> source, PageRequest request, bool withTotal, CancellationToken cancellationToken)
    {
        int? total = withTotal || request is { Last: not null, End: null } ? await source.CountAsync(cancellationToken) : null;
        var start = request.Start;
        var end = request.End ?? total;
        if (request.Last is not null && total is null)
        {
            // A cursor or `first` may point beyond the list: the last of what is there are wanted.
            total = await source.CountAsync(cancellationToken);
        }

        if (request.Last is { } last)
        {
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
            edges[i] = new(items[i], start + i);
        }

        var info = new ConnectionPageInfo(hasNext, start > 0, count == 0 ? null : edges[0].Cursor, count == 0 ? null : edges[^1].Cursor);
        return new(edges, info, total ?? 0);
    }

    private static bool IsTotalCountSelected(ResolverContext context) =>
        context.Selection.Field.Type.NamedType() is ObjectType connection
        && context.Selection.SelectionsOf(connection).Selections.Any(selection => selection.Field.Name == "totalCount" && selection.IsIncluded(context.State.Variables));
}

using System.Reflection;
using HotChocolate.Data.Projections;
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
            var source => await ReadAsync(PagedSource<T>.From(source, DeferredProjection.Of<T>(context)), request, context),
        };
    };

    private static async ValueTask<Connection<T>> ReadAsync<T>(PagedSource<T> source, PageRequest request, ResolverContext context)
    {
        var withTotal = IsSelected(context, "totalCount");
        if (withTotal && !IsSelected(context, "nodes", "edges", "pageInfo"))
        {
            return Connection<T>.Of([], false, false, await source.CountAsync(context.RequestAborted));
        }

        return source.Query is { } query && Keyset.Of(query) is { } keyset
            ? await KeysetPage.ReadAsync(source, keyset, request, withTotal, context.RequestAborted)
            : await PositionPage.ReadAsync(source, request, withTotal, context.RequestAborted);
    }

    private static bool IsSelected(ResolverContext context, params ReadOnlySpan<string> fields)
    {
        foreach (var selection in context.Selection.SelectionsOf((ObjectType)context.Selection.Field.Type.NamedType()).Selections)
        {
            if (fields.Contains(selection.Field.Name) && selection.IsIncluded(context.State.Variables))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Linq.Expressions;
using HotChocolate.Resolvers;

namespace HotChocolate.Data.Projections;

/// <summary>A projection that waits for paging to apply it: the order that pages are cut by may need what it leaves out.</summary>
internal static class DeferredProjection
{
    private const string Key = "projection.deferred";

    public static void Set<T>(ResolverContext context, Expression<Func<T, T>> projection) => context.LocalState[Key] = projection;

    public static Expression<Func<T, T>>? Of<T>(ResolverContext context) => context.LocalState.GetValueOrDefault(Key) as Expression<Func<T, T>>;
}

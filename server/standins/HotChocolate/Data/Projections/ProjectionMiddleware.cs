using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data.Projections;

/// <summary>Narrows a query to the properties that the selected fields read.</summary>
internal static class ProjectionMiddleware
{
    private static readonly MethodInfo s_wrap = typeof(ProjectionMiddleware).GetMethod(nameof(Wrap), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<FieldDelegate, FieldDelegate> Create(Type element) => s_wrap.MakeGenericMethod(element).CreateDelegate<Func<FieldDelegate, FieldDelegate>>();

    private static FieldDelegate Wrap<T>(FieldDelegate next) => async context =>
    {
        var source = await next(context);
        if (source is not IQueryable<T> query || QuerySource.IsInMemory(query))
        {
            return source;
        }

        var item = Expression.Parameter(typeof(T), "item");
        var builder = new ProjectionBuilder(context.State.Variables);
        if (builder.Build(typeof(T), item, [.. builder.NodeSelections(context.Selection)]) is not { } body)
        {
            return source;
        }

        var projection = Expression.Lambda<Func<T, T>>(body, item);
        if (context.Selection.Field.Type.NamedType() is not ObjectType { RuntimeType: var type } || type != typeof(Connection))
        {
            return query.Select(projection);
        }

        DeferredProjection.Set(context, projection);
        return source;
    };
}

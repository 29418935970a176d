using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Execution.Processing;
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
        if (source is not IQueryable<T> query || QuerySource.IsInMemory(query) || typeof(T).GetConstructor(Type.EmptyTypes) is null)
        {
            return source;
        }

        var nodes = NodeSelections(context, context.Selection).ToList();
        var item = Expression.Parameter(typeof(T), "item");
        return nodes.Count == 0 ? source : query.Select(Expression.Lambda<Func<T, T>>(Build(typeof(T), item, nodes, context), item));
    };

    /// <summary>What is selected of the items, below a connection where there is one.</summary>
    private static IEnumerable<SelectionSet> NodeSelections(ResolverContext context, Selection selection)
    {
        if (selection.Field.Type.NamedType() is not ObjectType type)
        {
            yield break;
        }

        var selections = selection.SelectionsOf(type);
        if (type.RuntimeType != typeof(Connection) && type.RuntimeType != typeof(Edge))
        {
            yield return selections;
            yield break;
        }

        foreach (var child in selections.Selections.Where(child => child.Field.Name is "nodes" or "edges" or "node"))
        {
            foreach (var found in NodeSelections(context, child))
            {
                yield return found;
            }
        }
    }

    private static MemberInitExpression Build(Type type, Expression source, IReadOnlyList<SelectionSet> sets, ResolverContext context)
    {
        var bindings = new Dictionary<PropertyInfo, List<SelectionSet>>();
        foreach (var property in type.GetProperties().Where(property => property.GetCustomAttribute<IsProjectedAttribute>()?.IsProjected == true))
        {
            bindings[property] = [];
        }

        foreach (var selection in sets.SelectMany(set => set.Selections).Where(selection => selection.IsIncluded(context.State.Variables)))
        {
            if (selection.Field.Property is not { CanWrite: true } property || property.GetCustomAttribute<IsProjectedAttribute>()?.IsProjected == false
                || !property.DeclaringType!.IsAssignableFrom(type))
            {
                continue;
            }

            bindings.TryAdd(property, []);
            if (selection.Field.Type is ObjectType or NonNullType { Type: ObjectType })
            {
                bindings[property].Add(selection.SelectionsOf((ObjectType)selection.Field.Type.NamedType()));
            }
        }

        return Expression.MemberInit(Expression.New(type), bindings.Select(binding => Expression.Bind(binding.Key, Value(source, binding.Key, binding.Value, context))));
    }

    private static Expression Value(Expression source, PropertyInfo property, List<SelectionSet> nested, ResolverContext context)
    {
        var read = Expression.Property(source, property);
        if (nested.Count == 0 || property.PropertyType.GetConstructor(Type.EmptyTypes) is null)
        {
            return read;
        }

        var isNull = Expression.Equal(read, Expression.Constant(null, property.PropertyType));
        return Expression.Condition(isNull, Expression.Constant(null, property.PropertyType), Build(property.PropertyType, read, nested, context));
    }
}

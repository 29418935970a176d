using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Execution.Processing;
using HotChocolate.Types;
using HotChocolate.Types.Building;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data.Projections;

/// <summary>Writes the expression that makes an object with only the selected properties, and so on for what they hold.</summary>
internal sealed class ProjectionBuilder(VariableValues variables)
{
    /// <summary>What is selected of a field's objects, below a connection where there is one.</summary>
    public IEnumerable<SelectionSet> NodeSelections(Selection selection)
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

        foreach (var child in selections.Selections.Where(child => child.Field.Name is "nodes" or "edges" or "node" && child.IsIncluded(variables)))
        {
            foreach (var found in NodeSelections(child))
            {
                yield return found;
            }
        }
    }

    /// <summary>The new object; null where it has to be read whole, because a selected property cannot be set from outside.</summary>
    public MemberInitExpression? Build(Type type, Expression source, IReadOnlyList<SelectionSet> sets)
    {
        if (type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null)
        {
            return null;
        }

        var bindings = new Dictionary<PropertyInfo, Expression>();
        foreach (var property in type.GetProperties().Where(property => IsProjected(property) == true))
        {
            bindings[property] = Expression.Property(source, property);
        }

        var selected = sets.SelectMany(set => set.Selections)
            .Where(selection => selection.IsIncluded(variables) && selection.Field.Property is { } property && property.DeclaringType!.IsAssignableFrom(type))
            .GroupBy(selection => type.GetProperty(selection.Field.Property!.Name)!);
        foreach (var group in selected.Where(group => !bindings.ContainsKey(group.Key) && IsProjected(group.Key) != false))
        {
            if (group.Key.SetMethod is not { IsPublic: true })
            {
                return null;
            }

            bindings[group.Key] = Value(Expression.Property(source, group.Key), [.. group]);
        }

        return Expression.MemberInit(Expression.New(type), bindings.Select(binding => Expression.Bind(binding.Key, binding.Value)));
    }

    private static bool? IsProjected(PropertyInfo property) => property.GetCustomAttribute<IsProjectedAttribute>()?.IsProjected;

    private Expression Value(MemberExpression read, IReadOnlyList<Selection> selections)
    {
        var nested = selections.SelectMany(NodeSelections).ToList();
        if (nested.Count == 0)
        {
            return read;
        }

        if (ClrType.TryGetElementType(read.Type, out var element))
        {
            // What filters or sorts the list afterwards may look at any property of its items.
            return selections.All(selection => selection.Field.Pure is not null) ? List(read, element, nested) : read;
        }

        var body = Build(read.Type, read, nested);
        return body is null ? read : Expression.Condition(PropertyPath.IsNull(read), Expression.Constant(null, read.Type), body);
    }

    private Expression List(MemberExpression read, Type element, IReadOnlyList<SelectionSet> sets)
    {
        var item = Expression.Parameter(element, "element");
        if (Build(element, item, sets) is not { } body)
        {
            return read;
        }

        var items = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [element, element], read, Expression.Lambda(body, item));
        return read.Type.IsArray ? Expression.Call(typeof(Enumerable), nameof(Enumerable.ToArray), [element], items)
            : read.Type.IsAssignableFrom(typeof(List<>).MakeGenericType(element)) ? Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [element], items)
            : read;
    }
}

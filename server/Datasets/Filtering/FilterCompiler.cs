using System.Linq.Expressions;
using System.Text.Json;

namespace GraphQLExport.Datasets.Filtering;

/// <summary>
/// Compiles a <c>where</c> value, as the dataset's filter input type shapes it, into a predicate over the entity. All faults are
/// collected; what is compiled after a fault is not for use.
/// </summary>
/// <param name="faults">Where faults go.</param>
/// <param name="isInMemory">Whether the predicate is to run in this process and not in a database; it means the same in both.</param>
internal sealed class FilterCompiler(ICollection<RequestFault> faults, bool isInMemory = false)
{
    private int conditions;

    /// <summary>Compiles a filter.</summary>
    /// <param name="shape">What may be filtered.</param>
    /// <param name="where">The filter; a null or missing value filters nothing.</param>
    /// <param name="path">Where the filter stands in the input.</param>
    /// <returns>The predicate, or null when the filter admits every row.</returns>
    public Expression<Func<TEntity, bool>>? Compile<TEntity>(FilterShape<TEntity> shape, JsonElement? where, FaultPath path)
    {
        if (where is not { } value || value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        var entity = Expression.Parameter(typeof(TEntity), "e");
        var body = Object(shape, entity, value, path, depth: 1);
        return body is null ? null : Expression.Lambda<Func<TEntity, bool>>(body, entity);
    }

    private Expression? Object(FilterShape shape, Expression target, JsonElement value, FaultPath path, int depth)
    {
        if (!IsObject(value, shape.TypeName, path) || !IsWithinDepth(path, depth))
            return null;
        Expression? all = null;
        foreach (var property in value.EnumerateObject())
        {
            var at = path.Then(property.Name);
            Expression? part;
            if (property.Name is "and" or "or")
                part = Combination(property, at, (item, itemPath) => Object(shape, target, item, itemPath, depth + 1));
            else if (shape.Members.TryGetValue(property.Name, out var member))
                part = Member(member, target, property.Value, at, depth + 1);
            else
                part = Fault(FaultCodes.UnknownField, $"{shape.TypeName} has no field \"{property.Name}\". It has {Names(shape.Members.Keys)}.", at);
            all = And(all, part);
        }

        return all;
    }

    private Expression? Member(FilterMember member, Expression target, JsonElement value, FaultPath path, int depth)
    {
        var operand = ParameterReplacer.Inline(member.Path, target);
        return member switch
        {
            ObjectMember related => Object(related.Shape, operand, value, path, depth),
            ValueMember plain => Operations(plain, operand, value, path, depth),
            _ => throw new InvalidOperationException($"Member {member.Name} is of an unknown kind."),
        };
    }

    private Expression? Operations(ValueMember member, Expression operand, JsonElement value, FaultPath path, int depth)
    {
        if (!IsObject(value, $"the filter of \"{member.Name}\"", path) || !IsWithinDepth(path, depth))
            return null;
        Expression? all = null;
        foreach (var property in value.EnumerateObject())
        {
            var at = path.Then(property.Name);
            Expression? part;
            if (member.Kind == ValueKind.Text && property.Name is "and" or "or")
                part = Combination(property, at, (item, itemPath) => Operations(member, operand, item, itemPath, depth + 1));
            else if (!FilterOperators.Of(member.Kind).Contains(property.Name))
                part = Fault(FaultCodes.UnknownOperator, $"\"{member.Name}\" has no operator \"{property.Name}\". It has {Names(FilterOperators.Of(member.Kind))}.", at);
            else if (++conditions > FilterLimits.Conditions)
                return Fault(FaultCodes.TooLarge, $"A filter may hold at most {FilterLimits.Conditions} conditions.", at);
            else
                part = Condition(member.Kind, property.Name, operand, property.Value, at);
            all = And(all, part);
        }

        return all;
    }

    private Expression? Condition(ValueKind kind, string name, Expression operand, JsonElement value, FaultPath path)
    {
        if (name is "in" or "nin")
            return FilterValues.ReadList(kind, operand.Type, value, path, faults) is { } list ? FilterOperators.Membership(name, operand, list) : null;
        if (!FilterValues.TryRead(kind, operand.Type, value, allowNull: name is "eq" or "neq", path, faults, out var read))
            return null;
        return FilterOperators.Comparison(name, operand, read, isInMemory);
    }

    private Expression? Combination(JsonProperty property, FaultPath path, Func<JsonElement, FaultPath, Expression?> compile)
    {
        if (property.Value.ValueKind != JsonValueKind.Array)
            return Fault(FaultCodes.InvalidValue, $"\"{property.Name}\" takes a list.", path);
        Expression? all = null;
        var admitsEverything = false;
        var index = 0;
        foreach (var item in property.Value.EnumerateArray())
        {
            if (index >= FilterLimits.Conditions)
                return Fault(FaultCodes.TooLarge, $"\"{property.Name}\" may hold at most {FilterLimits.Conditions} items.", path);
            var part = compile(item, path.Then(index++));
            if (property.Name == "and")
                all = And(all, part);
            else if (part is null)
                admitsEverything = true;
            else
                all = all is null ? part : Expression.OrElse(all, part);
        }

        return admitsEverything ? null : all;
    }

    private static Expression? And(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : Expression.AndAlso(left, right);

    private bool IsObject(JsonElement value, string what, FaultPath path)
    {
        if (value.ValueKind == JsonValueKind.Object)
            return true;
        Fault(FaultCodes.InvalidValue, $"{char.ToUpperInvariant(what[0])}{what[1..]} is an object, not {FilterValues.Describe(value)}.", path);
        return false;
    }

    private bool IsWithinDepth(FaultPath path, int depth)
    {
        if (depth <= FilterLimits.Depth)
            return true;
        Fault(FaultCodes.TooDeep, $"A filter may be at most {FilterLimits.Depth} objects deep.", path);
        return false;
    }

    private Expression? Fault(string code, string message, FaultPath path)
    {
        faults.Add(new(code, message, path));
        return null;
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}

using System.Linq.Expressions;
using System.Text.Json;

namespace GraphQLExport.Datasets.Filtering;

/// <summary>One key of an order: a value of the entity and a direction.</summary>
/// <param name="Name">Dotted name of the value.</param>
/// <param name="Path">From the entity to the value.</param>
/// <param name="Descending">Largest first.</param>
internal sealed record SortKey(string Name, LambdaExpression Path, bool Descending);

/// <summary>Compiles an <c>order</c> value, as the dataset's sort input type shapes it, into sort keys.</summary>
/// <param name="faults">Where faults go.</param>
internal sealed class SortCompiler(ICollection<RequestFault> faults)
{
    /// <summary>Compiles an order: an object such as <c>{timestamp: ASC}</c> or a list of them; null and missing mean none.</summary>
    public IReadOnlyList<SortKey> Compile<TEntity>(FilterShape<TEntity> shape, JsonElement? order, FaultPath path)
    {
        List<SortKey> keys = [];
        if (order is not { } value || value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return keys;
        var entity = Expression.Parameter(typeof(TEntity), "e");
        if (value.ValueKind == JsonValueKind.Array)
        {
            for (var i = 0; i < value.GetArrayLength() && keys.Count <= FilterLimits.SortKeys; i++)
                Object(shape, entity, entity, value[i], path.Then(i), "", keys);
        }
        else
        {
            Object(shape, entity, entity, value, path, "", keys);
        }

        if (keys.Count > FilterLimits.SortKeys)
            faults.Add(new(FaultCodes.TooLarge, $"An order may hold at most {FilterLimits.SortKeys} keys.", path));
        return keys;
    }

    private void Object(FilterShape shape, ParameterExpression entity, Expression target, JsonElement value, FaultPath path, string prefix, List<SortKey> keys)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new(FaultCodes.InvalidValue, $"An order is an object such as {{timestamp: ASC}}, not {FilterValues.Describe(value)}.", path));
            return;
        }

        foreach (var property in value.EnumerateObject())
        {
            var at = path.Then(property.Name);
            if (!shape.Members.TryGetValue(property.Name, out var member))
            {
                faults.Add(new(FaultCodes.UnknownField, $"There is no field \"{property.Name}\" to order by. There are {string.Join(", ", shape.Members.Keys)}.", at));
                continue;
            }

            var operand = ParameterReplacer.Inline(member.Path, target);
            if (member is ObjectMember related)
                Object(related.Shape, entity, operand, property.Value, at, $"{prefix}{member.Name}.", keys);
            else if (Direction(property.Value) is { } descending)
                Add(new(prefix + member.Name, Expression.Lambda(operand, entity), descending), at, keys);
            else
                faults.Add(new(FaultCodes.InvalidValue, $"A direction is ASC or DESC, not {FilterValues.Describe(property.Value)}.", at));
        }
    }

    private void Add(SortKey key, FaultPath path, List<SortKey> keys)
    {
        if (keys.Exists(known => known.Name == key.Name))
            faults.Add(new(FaultCodes.DuplicateField, $"The order names \"{key.Name}\" twice.", path));
        else
            keys.Add(key);
    }

    private static bool? Direction(JsonElement value) => value.ValueKind != JsonValueKind.String
        ? null
        : value.GetString() switch { "ASC" => false, "DESC" => true, _ => null };
}

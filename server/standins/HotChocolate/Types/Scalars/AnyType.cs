using System.Globalization;
using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>
/// The scalar <c>Any</c>: any literal or JSON value. In C# a <c>Dictionary&lt;string, object?&gt;</c>, a <c>List&lt;object?&gt;</c>,
/// a string, long, double or bool.
/// </summary>
public sealed class AnyType : ScalarType
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    /// <summary>The scalar.</summary>
    public AnyType()
        : base("Any", typeof(object), description: "Any value: text, number, boolean, list or object.")
    {
    }

    internal override object ParseLiteral(IValueNode literal) => FromLiteral(literal)!;

    internal override object ParseValue(object value) => FromValue(value)!;

    internal override object Serialize(object value) => value switch
    {
        string or bool or int or long or short or byte or double or float or decimal or Guid or DateTime or DateTimeOffset or JsonElement => value,
        IReadOnlyDictionary<string, object?> or IReadOnlyList<object?> => value,
        _ => JsonSerializer.SerializeToElement(value, value.GetType(), s_options),
    };

    internal override IValueNode ToLiteral(object value) => value switch
    {
        string text => new StringValueNode(text),
        bool flag => new BooleanValueNode(flag),
        int or long or short or byte => new IntValueNode(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        double or float or decimal => new FloatValueNode(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        IReadOnlyDictionary<string, object?> fields => new ObjectValueNode([.. fields.Select(pair => new ObjectFieldNode(pair.Key, ToLiteralOrNull(pair.Value)))]),
        IReadOnlyList<object?> items => new ListValueNode([.. items.Select(ToLiteralOrNull)]),
        _ => throw new LeafCoercionException($"Any cannot write a literal of {value.GetType()}."),
    };

    private static object? FromLiteral(IValueNode literal) => literal switch
    {
        NullValueNode => null,
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode flag => flag.Value,
        IntValueNode number => long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer : number.ToDouble(),
        FloatValueNode number => number.ToDouble(),
        ListValueNode list => list.Items.Select(FromLiteral).ToList(),
        ObjectValueNode fields => fields.Fields.ToDictionary(field => field.Name.Value, field => FromLiteral(field.Value)),
        _ => throw new LeafCoercionException($"Any cannot represent value: {JsonValues.Print(literal)}"),
    };

    private static object? FromValue(object? value) => value switch
    {
        JsonElement element => element.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.TryGetInt64(out var integer) ? integer : element.GetDouble(),
            JsonValueKind.Array => element.EnumerateArray().Select(item => FromValue(item)).ToList(),
            _ => element.EnumerateObject().ToDictionary(property => property.Name, property => FromValue(property.Value)),
        },
        IValueNode literal => FromLiteral(literal),
        int or short or byte => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        float number => (double)number,
        IReadOnlyDictionary<string, object?> fields => fields.ToDictionary(pair => pair.Key, pair => FromValue(pair.Value)),
        IReadOnlyList<object?> items => items.Select(FromValue).ToList(),
        _ => value,
    };

    private IValueNode ToLiteralOrNull(object? value) => value is null ? NullValueNode.Default : ToLiteral(value);
}

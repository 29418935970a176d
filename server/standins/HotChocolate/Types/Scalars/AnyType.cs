using System.Globalization;
using System.Text.Json;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>
/// The scalar <c>Any</c>: any literal or JSON value. In C# a <c>Dictionary&lt;string, object?&gt;</c>, a <c>List&lt;object?&gt;</c>,
/// a string, long, double or bool; a number that neither long nor double holds as it was written is a decimal, or else a
/// <c>JsonElement</c>.
/// </summary>
public sealed class AnyType : ScalarType
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    /// <summary>The scalar.</summary>
    public AnyType()
        : base("Any", typeof(object), description: "Any value: text, number, boolean, list or object.")
    {
    }

    internal override object ParseLiteral(IValueNode literal) => ParseLiteral(literal, VariableValues.None);

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
        decimal number => Utf8GraphQLParser.Syntax.ParseValueLiteral(number.ToString(CultureInfo.InvariantCulture)),
        double or float => new FloatValueNode(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        JsonElement { ValueKind: JsonValueKind.Number } number => Utf8GraphQLParser.Syntax.ParseValueLiteral(number.GetRawText()),
        IReadOnlyDictionary<string, object?> fields => new ObjectValueNode([.. fields.Select(pair => new ObjectFieldNode(pair.Key, ToLiteralOrNull(pair.Value)))]),
        IReadOnlyList<object?> items => new ListValueNode([.. items.Select(ToLiteralOrNull)]),
        _ => throw new LeafCoercionException($"Any cannot write a literal of {value.GetType()}."),
    };

    /// <summary>The value of a literal that may hold variables; a field whose variable is absent is left out.</summary>
    internal static object ParseLiteral(IValueNode literal, VariableValues variables) => FromLiteral(literal, variables)!;

    private static object? FromLiteral(IValueNode literal, VariableValues variables) => literal switch
    {
        NullValueNode => null,
        VariableNode variable => variables.TryGet(variable.Name.Value, out var value) ? FromValue(value) : null,
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode flag => flag.Value,
        IntValueNode number => Number(number.Value),
        FloatValueNode number => Number(number.Value),
        ListValueNode list => list.Items.Select(item => FromLiteral(item, variables)).ToList(),
        ObjectValueNode fields => Map(
            fields.Fields.Where(field => field.Value is not VariableNode variable || variables.TryGet(variable.Name.Value, out _)),
            field => field.Name.Value,
            field => FromLiteral(field.Value, variables)),
        _ => throw new LeafCoercionException($"Any cannot represent value: {ValuePrinter.Print(literal)}"),
    };

    private static object? FromValue(object? value) => value switch
    {
        JsonElement element => element.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => Number(element.GetRawText()),
            JsonValueKind.Array => element.EnumerateArray().Select(item => FromValue(item)).ToList(),
            _ => Map(element.EnumerateObject(), property => property.Name, property => FromValue(property.Value)),
        },
        IValueNode literal => FromLiteral(literal, VariableValues.None),
        int or short or byte => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        float number => (double)number,
        IReadOnlyDictionary<string, object?> fields => fields.ToDictionary(pair => pair.Key, pair => FromValue(pair.Value)),
        IReadOnlyList<object?> items => items.Select(FromValue).ToList(),
        _ => value,
    };

    /// <summary>A name that stands more than once counts as it does in JSON: the last one holds.</summary>
    private static Dictionary<string, object?> Map<T>(IEnumerable<T> fields, Func<T, string> name, Func<T, object?> value)
    {
        var map = new Dictionary<string, object?>();
        foreach (var field in fields)
        {
            map[name(field)] = value(field);
        }

        return map;
    }

    private static object Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return integer;
        }

        var written = ExactNumber.Parse(text);
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsFinite(number) && written is not null && written == ExactNumber.Parse(number.ToString("R", CultureInfo.InvariantCulture)))
        {
            return number;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            && written is not null && written == ExactNumber.Parse(exact.ToString(CultureInfo.InvariantCulture))
                ? exact
                : JsonElement.Parse(text);
    }

    private IValueNode ToLiteralOrNull(object? value) => value is null ? NullValueNode.Default : ToLiteral(value);
}

using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace HotChocolate.Types.Scalars;

/// <summary>Reads raw variable values, which are JSON elements or plain C# values.</summary>
internal static class JsonValues
{
    public static bool IsNull(object? value) => value is null || value is JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };

    /// <summary>Whether each text and name in a value is whole: JSON can write half a surrogate pair, which is no text.</summary>
    public static bool IsText(JsonElement element) =>
        JsonMarshal.GetRawUtf8Value(element).IndexOf("\\u"u8) < 0 || AllText(element);

    public static string? AsString(object value) => value switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(),
        _ => null,
    };

    public static bool? AsBoolean(object value) => value switch
    {
        bool flag => flag,
        JsonElement { ValueKind: JsonValueKind.True } => true,
        JsonElement { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };

    /// <summary>The value as a whole number of any size, exactly; null when it is no number or has a fraction.</summary>
    public static BigInteger? AsInteger(object value) => value switch
    {
        long or int or short or byte or sbyte or ushort or uint or ulong => new BigInteger(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        decimal number => decimal.IsInteger(number) ? new BigInteger(number) : null,
        JsonElement { ValueKind: JsonValueKind.Number } element when element.TryGetInt64(out var integer) => integer,
        JsonElement { ValueKind: JsonValueKind.Number } element when ExactNumber.Parse(element.GetRawText()) is { } number => number.ToInteger(),
        _ => AsDouble(value) is { } number && double.IsInteger(number) ? new BigInteger(number) : null,
    };

    public static double? AsDouble(object value) => value switch
    {
        double or float or decimal or long or int or short or byte or sbyte or ushort or uint or ulong => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        JsonElement { ValueKind: JsonValueKind.Number } element => element.GetDouble(),
        _ => null,
    };

    private static bool AllText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(AllText),
                JsonValueKind.Object => element.EnumerateObject().All(property => property.Name is not null && AllText(property.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}

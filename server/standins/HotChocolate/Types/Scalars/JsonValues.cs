using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types.Scalars;

/// <summary>Reads raw variable values, which are JSON elements or plain C# values, and prints them for error messages.</summary>
internal static class JsonValues
{
    public static bool IsNull(object? value) => value is null || value is JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };

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

    /// <summary>The value as a 64-bit integer; null when it is no number, has a fraction, or is out of range.</summary>
    public static long? AsInteger(object value)
    {
        switch (value)
        {
            case long or int or short or byte or sbyte or ushort or uint:
                return Convert.ToInt64(value, CultureInfo.InvariantCulture);
            case JsonElement { ValueKind: JsonValueKind.Number } element when element.TryGetInt64(out var integer):
                return integer;
        }

        return AsDouble(value) is { } number && double.IsInteger(number) && Math.Abs(number) < 9.2e18 ? (long)number : null;
    }

    public static double? AsDouble(object value) => value switch
    {
        double or float or decimal or long or int or short or byte or sbyte or ushort or uint or ulong => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        JsonElement { ValueKind: JsonValueKind.Number } element => element.GetDouble(),
        _ => null,
    };

    public static decimal? AsDecimal(object value) => value switch
    {
        decimal number => number,
        JsonElement { ValueKind: JsonValueKind.Number } element when element.TryGetDecimal(out var number) => number,
        JsonElement => null,
        _ => AsDouble(value) is { } number && Math.Abs(number) < 7.9e28 ? (decimal)number : null,
    };

    /// <summary>The value as JavaScript would show it in a message.</summary>
    public static string Print(object? value)
    {
        switch (value)
        {
            case null:
                return "null";
            case ListValueNode list:
                return "[" + string.Join(", ", list.Items.Select(Print)) + "]";
            case ObjectValueNode fields:
                return "{" + string.Join(", ", fields.Fields.Select(field => $"{field.Name.Value}: {Print(field.Value)}")) + "}";
            case StringValueNode { Block: true, Value: var block } when !block.Contains('\n', StringComparison.Ordinal):
                return $"\"\"\"{block}\"\"\"";
            case IValueNode literal:
                return ((ISyntaxNode)literal).ToString(indented: false);
            case bool flag:
                return flag ? "true" : "false";
            case string text:
                return JsonSerializer.Serialize(text);
            case JsonElement { ValueKind: JsonValueKind.Array } array:
                return "[" + string.Join(", ", array.EnumerateArray().Select(item => Print(item))) + "]";
            case JsonElement { ValueKind: JsonValueKind.Object } element:
                var properties = element.EnumerateObject().Select(property => $"{property.Name}: {Print(property.Value)}").ToList();
                return properties.Count == 0 ? "{}" : "{ " + string.Join(", ", properties) + " }";
            case JsonElement element:
                return element.GetRawText();
            case IDictionary dictionary:
                var text2 = new StringBuilder("{");
                foreach (DictionaryEntry entry in dictionary)
                {
                    text2.Append(text2.Length == 1 ? " " : ", ").Append(CultureInfo.InvariantCulture, $"{entry.Key}: {Print(entry.Value)}");
                }

                return text2.Append(text2.Length == 1 ? "}" : " }").ToString();
            case IEnumerable items:
                return "[" + string.Join(", ", items.Cast<object?>().Select(Print)) + "]";
            default:
                return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }
    }
}

using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HotChocolate.Language;

namespace HotChocolate.Types.Scalars;

/// <summary>
/// Shows values in messages, as graphql-js does: what lies deep or far back in a list is left out, so that a message stays short
/// however large the value is. Numbers are shown as they were written.
/// </summary>
internal static class ValuePrinter
{
    private const int MaxDepth = 2;
    private const int MaxItems = 10;

    public static string Print(object? value) => value is IValueNode literal ? PrintLiteral(literal) : Print(value, 0);

    private static string PrintLiteral(IValueNode literal) => literal switch
    {
        ListValueNode list => "[" + string.Join(", ", list.Items.Select(PrintLiteral)) + "]",
        ObjectValueNode fields => "{" + string.Join(", ", fields.Fields.Select(field => $"{field.Name.Value}: {PrintLiteral(field.Value)}")) + "}",
        StringValueNode { Block: true, Value: var block } when !block.Contains('\n', StringComparison.Ordinal) => $"\"\"\"{block}\"\"\"",
        _ => ((ISyntaxNode)literal).ToString(indented: false),
    };

    private static string Print(object? value, int depth) => value switch
    {
        null => "null",
        IValueNode literal => PrintLiteral(literal),
        bool flag => flag ? "true" : "false",
        string text => Quote(text),
        JsonElement { ValueKind: JsonValueKind.String } text when JsonValues.IsText(text) => Quote(text.GetString()!),
        JsonElement { ValueKind: JsonValueKind.Array } array => List(array.EnumerateArray().Select(item => (object?)item), array.GetArrayLength(), depth),
        JsonElement { ValueKind: JsonValueKind.Object } element => Object(element.EnumerateObject().Select(property => (property.Name, (object?)property.Value)), depth),
        JsonElement element => element.GetRawText(),
        IEnumerable<KeyValuePair<string, object?>> fields => Object(fields.Select(field => (field.Key, field.Value)), depth),
        ICollection items => List(items.Cast<object?>(), items.Count, depth),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string List(IEnumerable<object?> items, int count, int depth)
    {
        if (count == 0)
        {
            return "[]";
        }

        if (depth >= MaxDepth)
        {
            return "[Array]";
        }

        var shown = items.Take(MaxItems).Select(item => Print(item, depth + 1)).ToList();
        if (count > MaxItems)
        {
            shown.Add(count == MaxItems + 1 ? "... 1 more item" : $"... {count - MaxItems} more items");
        }

        return "[" + string.Join(", ", shown) + "]";
    }

    private static string Object(IEnumerable<(string Name, object? Value)> fields, int depth)
    {
        var all = new OrderedDictionary<string, object?>();
        foreach (var (name, value) in fields)
        {
            all[name] = value;
        }

        return all.Count == 0 ? "{}"
            : depth >= MaxDepth ? "[Object]"
            : "{ " + string.Join(", ", all.Select(field => $"{field.Key}: {Print(field.Value, depth + 1)}")) + " }";
    }

    /// <summary>Text in quotes; only what JSON must escape is escaped.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}

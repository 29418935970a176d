using System.Text;

namespace GraphQLExport.Formats.Json;

/// <summary>What stands between the values: all that sets an array, an indented array and lines of objects apart.</summary>
/// <param name="Header">Before everything.</param>
/// <param name="FirstRow">Before the first object's opening brace.</param>
/// <param name="NextRow">Before every other object's.</param>
/// <param name="FirstName">The opening brace, up to the first name.</param>
/// <param name="NextName">From a value to the next name.</param>
/// <param name="Colon">From a name to its value.</param>
/// <param name="RowEnd">From the last value to the end of the object.</param>
/// <param name="Footer">After the last object.</param>
/// <param name="EmptyFooter">In its place when there is none.</param>
internal sealed record JsonLayout(
    string Header,
    string FirstRow,
    string NextRow,
    string FirstName,
    string NextName,
    string Colon,
    string RowEnd,
    string Footer,
    string EmptyFooter)
{
    public static readonly JsonLayout Array = new("[", "", ",\n", "{", ",", ":", "}", "]\n", "]\n");

    public static readonly JsonLayout Indented = new("[", "\n  ", ",\n  ", "{\n    ", ",\n    ", ": ", "\n  }", "\n]\n", "]\n");

    public static readonly JsonLayout Lines = new("", "", "", "{", ",", ":", "}\n", "", "");

    /// <summary>This layout of an array as the last property of an object; itself where there is no envelope.</summary>
    public JsonLayout Within(JsonEnvelope? envelope) => envelope is null
        ? this
        : this with
        {
            Header = $"{{{string.Concat(envelope.Properties.Select(text => $"{Encoded(text.Name)}{Colon}{Encoded(text.Value)},"))}{Encoded(envelope.Rows)}{Colon}{Header}",
            Footer = $"{Footer.TrimEnd()}}}\n",
            EmptyFooter = $"{EmptyFooter.TrimEnd()}}}\n",
        };

    private static string Encoded(string text) => Encoding.UTF8.GetString(JsonText.Encode(text));
}

using System.Globalization;
using System.Text;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>The markup of parts that are written once; cells have their own, faster way.</summary>
internal static class Markup
{
    /// <summary>What every part begins with.</summary>
    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    /// <summary>The namespace of sheets and workbooks.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The namespace of references to other parts.</summary>
    public const string References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes text with numbers in the invariant culture; texts in it are escaped by <see cref="Escape"/> already.</summary>
    public static void Xml(this OutputBuffer output, FormattableString text) => output.Write(Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A text for use in an element or an attribute.</summary>
    public static string Escape(string text)
    {
        using var output = new OutputBuffer();
        XlsxText.Write(text, output);
        return Encoding.UTF8.GetString(output.Written.Span);
    }

    /// <summary>The letters of a column, by its zero-based index.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    /// <summary>A cell of text in a sheet that is written once.</summary>
    public static void TextCell(this OutputBuffer output, int column, int row, string text, XlsxStyle style) =>
        output.Xml($"""<c r="{Letters(column)}{row}" s="{(int)style}" t="inlineStr"><is><t xml:space="preserve">{Escape(text)}</t></is></c>""");

    /// <summary>A cell of a number, given as its digits.</summary>
    public static void NumberCell(this OutputBuffer output, int column, int row, string digits, XlsxStyle style) =>
        output.Xml($"""<c r="{Letters(column)}{row}" s="{(int)style}"><v>{digits}</v></c>""");
}

using System.ComponentModel;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>Options of each format; those of formats other than the chosen one must be absent.</summary>
public sealed class FormatOptionsInput
{
    /// <summary>Options of CSV.</summary>
    public CsvOptionsInput? Csv { get; init; }

    /// <summary>Options of JSON.</summary>
    public JsonOptionsInput? Json { get; init; }

    /// <summary>Options of XLSX.</summary>
    public XlsxOptionsInput? Xlsx { get; init; }

    /// <summary>Options of PDF.</summary>
    public PdfOptionsInput? Pdf { get; init; }
}

/// <summary>How CSV is written.</summary>
public sealed class CsvOptionsInput
{
    /// <summary>One character between cells: neither a quote nor a line break nor a letter or digit.</summary>
    [DefaultValue(",")]
    public string Delimiter { get; init; } = ",";

    /// <summary>Whether the first line names the columns.</summary>
    [DefaultValue(true)]
    public bool Header { get; init; } = true;

    /// <summary>Whether the file starts with the UTF-8 byte order mark, which some spreadsheets need.</summary>
    [DefaultValue(false)]
    public bool ByteOrderMark { get; init; }

    /// <summary>What ends a line.</summary>
    [DefaultValue(LineEnding.Crlf)]
    public LineEnding LineEnding { get; init; }

    /// <summary>What stands for a missing value; at most 32 characters.</summary>
    [DefaultValue("")]
    public string NullText { get; init; } = "";

    /// <summary>Whether text that a spreadsheet would run as a formula is made harmless.</summary>
    [DefaultValue(true)]
    public bool GuardFormulas { get; init; } = true;
}

/// <summary>How JSON is written.</summary>
public sealed class JsonOptionsInput
{
    /// <summary>Whether lines are broken and indented for people.</summary>
    [DefaultValue(false)]
    public bool Indent { get; init; }
}

/// <summary>How XLSX is written.</summary>
public sealed class XlsxOptionsInput
{
    /// <summary>Whether charts are drawn.</summary>
    [DefaultValue(true)]
    public bool Charts { get; init; } = true;
}

/// <summary>How PDF is written.</summary>
public sealed class PdfOptionsInput
{
    /// <summary>Whether pages are wider than tall.</summary>
    [DefaultValue(false)]
    public bool Landscape { get; init; }

    /// <summary>Whether charts are drawn.</summary>
    [DefaultValue(true)]
    public bool Charts { get; init; } = true;
}

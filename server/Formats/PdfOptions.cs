using GraphQLExport.Formats.Charts;
using GraphQLExport.Formats.Pdf;

namespace GraphQLExport.Formats;

/// <summary>How a document is written, and what it says besides its rows.</summary>
public sealed record PdfOptions
{
    /// <summary>The most rows of a document: more are no longer read, and all of them are in memory while its pages are set.</summary>
    public const long MaxRows = 100_000;

    /// <summary>What the rows are.</summary>
    public string Title { get; init; } = "Rows";

    /// <summary>A sentence under the title; empty for none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whose document it is.</summary>
    public PdfBrand Brand { get; init; } = new();

    /// <summary>Whether pages are wider than tall.</summary>
    public bool Landscape { get; init; }

    /// <summary>How the numbers of each column are shown, in the table and on charts. Columns beyond the list are <see cref="NumberFormat.General"/>.</summary>
    public IReadOnlyList<NumberFormat> Formats { get; init; } = [];

    /// <summary>A chart of the rows; null for none.</summary>
    public RowChart? Chart { get; init; }

    /// <summary>What is told under the title, before the number of rows.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>How the figures were made, as a note after them; null where they need none.</summary>
    public string? Method { get; init; }

    /// <summary>Makes what lays the rows out; null for a table.</summary>
    internal Func<WriterContext, PdfBody>? Body { get; init; }

    /// <summary>When it was made; the beginning of 1970 for nobody knows.</summary>
    public DateTimeOffset MadeAt { get; init; } = DateTimeOffset.UnixEpoch;
}

/// <summary>Whose documents these are.</summary>
/// <param name="CompanyName">The name on every page.</param>
/// <param name="PrimaryColour">The colour of titles and rules, as <c>#RRGGBB</c>.</param>
/// <param name="Logo">A PNG or JPEG picture; empty for none.</param>
public sealed record PdfBrand(string CompanyName = "GraphQLExport", string PrimaryColour = "#1D4ED8", ReadOnlyMemory<byte> Logo = default);

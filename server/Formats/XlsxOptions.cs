using GraphQLExport.Formats.Charts;

namespace GraphQLExport.Formats;

/// <summary>How a workbook is written, and what it says besides its rows.</summary>
public sealed record XlsxOptions
{
    /// <summary>The most rows of a sheet, the header included: what every spreadsheet can hold.</summary>
    public const int SheetRows = 1_048_576;

    /// <summary>The most sheets of rows in a workbook.</summary>
    public const int MaxSheets = 100;

    /// <summary>The most rows of a workbook.</summary>
    public const long MaxRows = (long)MaxSheets * (SheetRows - 1);

    /// <summary>Name of the sheet of rows; what sheets cannot be called is left out of it.</summary>
    public string SheetName { get; init; } = "Rows";

    /// <summary>How the numbers of each column are shown; columns beyond the list are <see cref="NumberFormat.General"/>.</summary>
    public IReadOnlyList<NumberFormat> Formats { get; init; } = [];

    /// <summary>A chart of the rows; null for none.</summary>
    public RowChart? Chart { get; init; }

    /// <summary>What the summary says before the figures that the writer knows itself.</summary>
    public IReadOnlyList<(string Name, string Value)> Summary { get; init; } = [];

    /// <summary>The most rows of a sheet, the header included. A test may want fewer.</summary>
    internal int RowsPerSheet { get; init; } = SheetRows;

    /// <summary>The length of a sheet's XML from which on another sheet begins: short of 4 GiB, above which Excel reads no part.</summary>
    internal long BytesPerSheet { get; init; } = 4_000_000_000;

    /// <summary>How many sheets that many rows take.</summary>
    public static long SheetsFor(long rows) => Math.Max(1, (rows + SheetRows - 2) / (SheetRows - 1));
}

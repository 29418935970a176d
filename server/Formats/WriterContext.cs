using GraphQLExport.Rows;
using NodaTime;

namespace GraphQLExport.Formats;

/// <summary>All that a writer knows of the export it serves.</summary>
/// <param name="Columns">The columns in output order; the batches it will be given have the same.</param>
/// <param name="Zone">The zone that timestamps are written in.</param>
public sealed record WriterContext(IReadOnlyList<Column> Columns, DateTimeZone Zone)
{
    /// <summary>How CSV is written; ignored by other formats.</summary>
    public CsvOptions Csv { get; init; } = new();

    /// <summary>How JSON is written; ignored by other formats.</summary>
    public JsonOptions Json { get; init; } = new();

    /// <summary>How a workbook is written, and what it says besides the rows; ignored by other formats.</summary>
    public XlsxOptions Xlsx { get; init; } = new();

    /// <summary>How a document is written, and what it says besides the rows; ignored by other formats.</summary>
    public PdfOptions Pdf { get; init; } = new();

    /// <summary>What a line of plain text is made of; its columns are among <see cref="Columns"/>. Ignored by other formats.</summary>
    public TextLine? TextLine { get; init; }
}

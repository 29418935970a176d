using GraphQLExport.Rows;
using QuestPDF.Fluent;

namespace GraphQLExport.Formats.Pdf;

/// <summary>Gathers rows until all are there, and then hands the document over while it is set.</summary>
internal sealed class PdfWriter(WriterContext context) : IExportWriter
{
    private readonly PdfBody _body = PdfBody.Of(context);
    private WrittenAside? _document;

    /// <inheritdoc/>
    public bool WritesAtEnd => true;

    /// <inheritdoc/>
    public bool HasMore => _document is { IsDone: false };

    public void WriteHeader(OutputBuffer output)
    {
    }

    public int WriteRows(RowBatch rows, int firstRow, OutputBuffer output)
    {
        _body.Add(rows);
        return rows.Count;
    }

    public void WriteFooter(OutputBuffer output)
    {
        _document ??= new WrittenAside(new PdfReport(context.Pdf, _body).GeneratePdf);
        _document.MoveTo(output);
    }

    public void Dispose()
    {
        _document?.Dispose();
        _body.Dispose();
    }
}

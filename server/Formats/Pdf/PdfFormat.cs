namespace GraphQLExport.Formats.Pdf;

/// <summary>A document for print, ISO 32000: a report with a title, a chart where the rows make one, and a table.</summary>
internal sealed class PdfFormat : IExportFormat
{
    public PdfFormat() => PdfSetup.Run();

    public ExportFormat Format => ExportFormat.Pdf;

    public string ContentType => "application/pdf";

    public string FileExtension => "pdf";

    public long? MaxRows => PdfOptions.MaxRows;

    public IExportWriter CreateWriter(WriterContext context) => new PdfWriter(context);
}

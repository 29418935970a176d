namespace GraphQLExport.Formats.Text;

/// <summary>One line of plain text per row, of the shape that <see cref="WriterContext.TextLine"/> gives.</summary>
internal sealed class TextFormat : IExportFormat
{
    public ExportFormat Format => ExportFormat.Text;

    public string ContentType => "text/plain; charset=utf-8";

    public string FileExtension => "txt";

    public IExportWriter CreateWriter(WriterContext context) => new TextWriter(context);
}

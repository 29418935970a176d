namespace GraphQLExport.Formats.Csv;

/// <summary>Comma-separated values, RFC 4180, in UTF-8.</summary>
internal sealed class CsvFormat : IExportFormat
{
    public ExportFormat Format => ExportFormat.Csv;

    public string ContentType => "text/csv; charset=utf-8";

    public string FileExtension => "csv";

    public IExportWriter CreateWriter(WriterContext context) => new CsvWriter(context);
}

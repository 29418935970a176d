namespace GraphQLExport.Formats.Xlsx;

/// <summary>An Office Open XML workbook, ISO/IEC 29500, as Excel, LibreOffice and Google Sheets open it.</summary>
internal sealed class XlsxFormat : IExportFormat
{
    public ExportFormat Format => ExportFormat.Xlsx;

    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string FileExtension => "xlsx";

    public long? MaxRows => XlsxOptions.MaxRows;

    public IExportWriter CreateWriter(WriterContext context) => new XlsxWriter(context);
}

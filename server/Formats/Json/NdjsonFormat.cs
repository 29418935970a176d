namespace GraphQLExport.Formats.Json;

/// <summary>One JSON object per line, each ended by a line feed.</summary>
internal sealed class NdjsonFormat : IExportFormat
{
    public ExportFormat Format => ExportFormat.Ndjson;

    public string ContentType => "application/x-ndjson; charset=utf-8";

    public string FileExtension => "ndjson";

    public IExportWriter CreateWriter(WriterContext context) => new JsonWriter(context, JsonLayout.Lines);
}

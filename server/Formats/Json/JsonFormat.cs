namespace GraphQLExport.Formats.Json;

/// <summary>One JSON array of objects, RFC 8259; a line per object unless indented.</summary>
internal sealed class JsonFormat : IExportFormat
{
    public ExportFormat Format => ExportFormat.Json;

    public string ContentType => "application/json; charset=utf-8";

    public string FileExtension => "json";

    public IExportWriter CreateWriter(WriterContext context) =>
        new JsonWriter(context, (context.Json.Indent ? JsonLayout.Indented : JsonLayout.Array).Within(context.Json.Envelope));
}

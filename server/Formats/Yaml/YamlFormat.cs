namespace GraphQLExport.Formats.Yaml;

/// <summary>A YAML 1.2 sequence of mappings, which readers of YAML 1.1 take for the same.</summary>
internal sealed class YamlFormat : IExportFormat
{
    public ExportFormat Format => ExportFormat.Yaml;

    public string ContentType => "application/yaml; charset=utf-8";

    public string FileExtension => "yaml";

    public IExportWriter CreateWriter(WriterContext context) => new YamlWriter(context);
}

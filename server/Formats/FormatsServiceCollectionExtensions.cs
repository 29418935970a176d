using GraphQLExport.Formats.Csv;
using GraphQLExport.Formats.Json;
using GraphQLExport.Formats.Pdf;
using GraphQLExport.Formats.Text;
using GraphQLExport.Formats.Xlsx;
using GraphQLExport.Formats.Yaml;

namespace GraphQLExport.Formats;

/// <summary>Registers the formats.</summary>
public static class FormatsServiceCollectionExtensions
{
    /// <summary>Adds every format that can be written, and <see cref="ExportFormats"/> to find them by.</summary>
    public static IServiceCollection AddExportFormats(this IServiceCollection services) => services
        .AddSingleton<IExportFormat, CsvFormat>()
        .AddSingleton<IExportFormat, JsonFormat>()
        .AddSingleton<IExportFormat, NdjsonFormat>()
        .AddSingleton<IExportFormat, YamlFormat>()
        .AddSingleton<IExportFormat, TextFormat>()
        .AddSingleton<IExportFormat, XlsxFormat>()
        .AddSingleton<IExportFormat, PdfFormat>()
        .AddSingleton<ExportFormats>();
}

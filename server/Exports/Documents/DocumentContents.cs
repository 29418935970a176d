using GraphQLExport.Datasets;
using GraphQLExport.Exports.Documents.Templates;
using GraphQLExport.Formats;
using NodaTime;
using NodaTime.Text;

namespace GraphQLExport.Exports.Documents;

/// <summary>What a document says of the request besides its rows: title, facts, a chart, how figures were made.</summary>
internal static class DocumentContents
{
    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    /// <summary>The options of a request's document.</summary>
    /// <param name="request">The request.</param>
    /// <param name="dataset">Its dataset.</param>
    /// <param name="brand">Whose document it is.</param>
    /// <param name="now">When it is written.</param>
    public static PdfOptions Of(ExportRequest request, DatasetDefinition dataset, PdfBrand brand, DateTimeOffset now)
    {
        FieldDefinition[] fields = [.. RedactionRules.Written(request, dataset).Select(field => dataset.Field(field.Name)!)];
        var zone = DateTimeZoneProviders.Tzdb[request.TimeZone];
        var (template, hasCharts) = (ReportTemplates.Find(request.Template, dataset.Name), request.Options?.Pdf?.Charts != false);
        return new()
        {
            Title = template?.Title ?? dataset.Label,
            Description = template?.Description ?? dataset.Description,
            Brand = brand,
            Landscape = request.Options?.Pdf?.Landscape ?? false,
            Formats = [.. fields.Select(field => field.Format)],
            Chart = !hasCharts ? null : dataset.Chart?.Of(dataset.Label, [.. fields.Select(field => field.Name)]),
            Facts = template is null
                ? [Range(request, zone), ("Time zone", request.TimeZone), ("Filter", RequestFacts.Filter(request)), ("Sensitive values", Redaction(request)), ("Exported", Moment(now, zone))]
                : [Range(request, zone), ("Exported", Moment(now, zone))],
            Method = template is null ? dataset.Method : $"{template.Method} Times are those of {request.TimeZone}. Filter: {RequestFacts.Filter(request)}. Sensitive values are {Redaction(request)}.",
            Body = template is null ? null : context => template.Open(new([.. fields.Select(field => field.Name)], zone, context.Pdf) { HasCharts = hasCharts }),
            MadeAt = now,
        };
    }

    private static (string Name, string Value) Range(ExportRequest request, DateTimeZone zone) =>
        ("Range", request.Range is { } range ? $"{Moment(range.From, zone)} to {Moment(range.To, zone)}" : "everything");

    private static string Redaction(ExportRequest request) => request.Redact ? "left out or replaced" : "included";

    private static string Moment(DateTimeOffset moment, DateTimeZone zone) => Clock.Format(Instant.FromDateTimeOffset(moment).InZone(zone).LocalDateTime);
}

using System.Globalization;
using GraphQLExport.Datasets;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>What a workbook says of the request besides its rows: looks of numbers, a chart, the lines of the summary.</summary>
internal static class WorkbookContents
{
    /// <summary>The options of a request's workbook.</summary>
    /// <param name="request">The request.</param>
    /// <param name="dataset">Its dataset.</param>
    /// <param name="now">When it is written.</param>
    public static XlsxOptions Of(ExportRequest request, DatasetDefinition dataset, DateTimeOffset now)
    {
        ExportField[] written = [.. RedactionRules.Written(request, dataset)];
        FieldDefinition[] fields = [.. written.Select(field => dataset.Field(field.Name)!)];
        return new()
        {
            SheetName = dataset.Label,
            Formats = [.. fields.Select(field => field.Format)],
            Chart = request.Options?.Xlsx?.Charts == false ? null : dataset.Chart?.Of(dataset.Label, [.. fields.Select(field => field.Name)]),
            Summary =
            [
                ("Dataset", $"{dataset.Label} ({dataset.Name}): {dataset.Description}"),
                ("Columns", string.Join('\n', written.Zip(fields, Line))),
                ("Filter", RequestFacts.Filter(request)),
                ("Order", RequestFacts.Order(request)),
                ("Range", request.Range is { } range ? $"from {Moment(range.From)} until before {Moment(range.To)}, by {dataset.TimeField}" : "everything"),
                ("Time zone", $"{request.TimeZone}; times in the sheet are what clocks there show"),
                ("Redaction", Redacted(request, dataset)),
                ("Rows wanted", request.Incremental ? "only those since the last delivered export of this request" : "all that match"),
                ("Exported at", Moment(now)),
            ],
        };
    }

    private static string Line(ExportField field, FieldDefinition definition) =>
        field.As == field.Name ? $"{field.As}: {definition.Description}" : $"{field.As} ({field.Name}): {definition.Description}";

    private static string Redacted(ExportRequest request, DatasetDefinition dataset)
    {
        if (!request.Redact)
            return "off: sensitive values are in this file";
        var treated = request.Fields
            .Select(field => (field.Name, Policy: RedactionRules.PolicyOf(request, dataset, field)))
            .Where(field => field.Policy != Redaction.None)
            .Select(field => $"{field.Name} ({field.Policy.ToString().ToLowerInvariant()})");
        return string.Join(", ", treated) is { Length: > 0 } list ? $"on: {list}" : "on: no chosen field is sensitive";
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using GraphQLExport.Exports;
using GraphQLExport.Exports.Documents.Templates;
using GraphQLExport.Formats;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Formats.Pdf;
using NodaTime;

namespace GraphQLExport.Tests.Exports.Documents;

/// <summary>Rows through a template, read back.</summary>
internal static class TemplateFiles
{
    public static readonly object?[][] Experiments =
    [
        ["e1", "Checkout", "control", true, 3468, 398, 0.11476, 0.1046, 0.1258, null, null],
        ["e1", "Checkout", "green", false, 3532, 492, 0.1393, 0.1283, 0.1511, 0.2138, 0.0021],
        ["e2", "Search", "old", true, 1902, 161, 0.0846, 0.073, 0.098, null, null],
        ["e2", "Search", "new", false, 1898, 141, 0.0743, 0.0633, 0.087, -0.1224, 0.2378],
        ["e3", "Tour", "control", true, 2000, 600, 0.3, 0.2803, 0.3205, null, null],
        ["e3", "Tour", "film", false, 2000, 500, 0.25, 0.2315, 0.2695, -0.1667, 0.00004],
        ["e4", "Alone", "a", false, 10, 1, 0.1, 0.0179, 0.4042, null, null],
    ];

    public static readonly object?[][] Users =
    [
        ["Ada", "ada@example.com", 2, 1, 1234, At("2026-01-18T10:00:00Z")],
        ["Bob", "bob@example.com", 0, 0, 5, At("2026-07-18T10:00:00Z")],
        ["Carol", null, 0, 0, 0, null],
    ];

    public static readonly object?[][] Actions =
    [
        ["SIGN_IN", "SIGN_IN", 12, 3, At("2026-01-01T00:00:00Z"), At("2026-01-18T10:00:00Z")],
        ["SIGN_IN", "SIGN_IN_FAILED", 0, 0, null, null],
        ["PERMISSION_CHANGE", "API_KEY_CREATED", 1, 1, At("2026-01-02T00:00:00Z"), At("2026-01-02T00:00:00Z")],
    ];

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The rows that a template's own test shows.</summary>
    public static object?[][] RowsOf(ReportTemplate template) => template switch
    {
        ReportTemplate.UserActivity => Users,
        ReportTemplate.Compliance => Actions,
        _ => Experiments,
    };

    /// <summary>The document of a template; each row has a value for each of its fields.</summary>
    public static Task<PdfFile> WriteAsync(ReportTemplate template, IReadOnlyList<object?[]> rows, bool charts = true, bool landscape = false)
    {
        var known = ReportTemplates.Find(template, DatasetOf(template))!;
        Column[] columns = [.. known.Fields.Select(field => new Column($"the {field}", KindOf(field)))];
        var options = new PdfOptions
        {
            Title = known.Title,
            Method = known.Method,
            Landscape = landscape,
            Body = context => known.Open(new(known.Fields, DateTimeZoneProviders.Tzdb["Europe/Vienna"], context.Pdf) { HasCharts = charts }),
        };
        return PdfFile.WriteAsync(columns, rows, options);
    }

    private static string DatasetOf(ReportTemplate template) => template switch
    {
        ReportTemplate.UserActivity => "user_activity",
        ReportTemplate.Compliance => "compliance_report",
        _ => "experiment_results",
    };

    private static ColumnKind KindOf(string field) => field switch
    {
        "is_control" => ColumnKind.Boolean,
        "rate" or "interval_low" or "interval_high" or "lift" or "p_value" => ColumnKind.Double,
        "last_activity" or "first_at" or "last_at" => ColumnKind.Timestamp,
        "users" or "conversions" or "entries" or "experiments_created" or "flags_created" or "total_actions" => ColumnKind.Int64,
        _ => ColumnKind.Text,
    };
}

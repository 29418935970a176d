using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Charts.Drawing;
using GraphQLExport.Http;
using NodaTime;

namespace GraphQLExport.Exports.Charts;

/// <summary><c>GET /api/v1/charts/{dataset}.svg</c>: the chart of a dataset's rows, as documents have it, as a picture for pages.</summary>
internal static class ChartEndpoint
{
    /// <summary>Maps the route.</summary>
    public static void MapCharts(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/charts/{dataset}.svg", Draw).RequireAuthorization()
        .WithTags("direct streams")
        .Described("drawChart", "Draws the rows of a dataset: lines over time with what lies between least and greatest, or bars with their intervals.")
        .AnswersFile("image/svg+xml")
        .Produces(StatusCodes.Status304NotModified)
        .Refuses(400, 404, 429, 503, 504);

    private static Task<IResult> Draw(
        HttpContext http, DatasetCatalogue datasets, ChartAnswers answers, TimeProvider time,
        [Description("Name of a dataset that has a chart.")] string dataset,
        [Description("First day or moment; no bound where absent.")] string? start_date,
        [Description("Last day, or the moment before which the rows lie; now where absent.")] string? end_date,
        [Description("A value of the dataset's filter input type, as JSON.")] string? where,
        [Description("IANA time zone of days and of the axis; UTC where absent.")] string? time_zone,
        [Description("chart where absent; a sparkline is a single line without axes."), AllowedValues("chart", "sparkline")] string? kind,
        [Description("Colours; light where absent."), AllowedValues("light", "dark")] string? theme,
        [Description("Width in points.")] string? width,
        [Description("Height of lines in points; bars are as high as they need.")] string? height)
    {
        var caller = Caller.Required(http.User);
        if (datasets.Find(dataset) is not { Chart: { } chart } known || !known.IsOpenTo(caller))
            return Refuse(Problems.NotFound($"There is no such chart. There are {string.Join(", ", datasets.All.Where(one => one.Chart is not null && one.IsOpenTo(caller)).Select(one => one.Name))}."));
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(time_zone ?? "UTC");
        if (!RangeBound.TryParse(start_date, zone ?? DateTimeZone.Utc, out var start))
            return Refuse(Problems.Invalid("start_date", RangeBound.Expected, FaultCodes.InvalidValue));
        if (!RangeBound.TryParse(end_date, zone ?? DateTimeZone.Utc, out var end))
            return Refuse(Problems.Invalid("end_date", RangeBound.Expected, FaultCodes.InvalidValue));
        if (!TryFilter(where, out var filter))
            return Refuse(Problems.Invalid("where", "This is no JSON object.", FaultCodes.InvalidValue));
        if (WishOf(kind, theme, width, height, out var wish) is { } fault)
            return Refuse(Problems.Invalid(fault.Field, fault.Message, FaultCodes.InvalidValue));
        if (wish!.IsSparkline && chart is not TimeLines)
            return Refuse(Problems.Invalid("kind", $"{known.Name} has no line over time; use chart.", FaultCodes.InvalidValue));
        var input = new ExportRequestInput
        {
            Dataset = known.Name,
            Format = ExportFormat.Csv,
            Fields = [.. chart.Fields.Where(name => known.Field(name) is not null).Select(name => new ExportFieldInput { Name = name })],
            Where = filter,
            Range = start is null && end is null ? null : new() { From = start?.First ?? RangeRules.Earliest, To = end?.AfterLast ?? time.GetUtcNow() },
            TimeZone = time_zone ?? "UTC",
        };
        return answers.AnswerAsync(http, known, input, wish, ParameterOf);
    }

    private static Task<IResult> Refuse(IResult problem) => Task.FromResult(problem);

    private static (string Field, string Message)? WishOf(string? kind, string? theme, string? width, string? height, out ChartWish? wish)
    {
        wish = null;
        if (kind is not (null or "chart" or "sparkline"))
            return ("kind", "The kind is chart or sparkline.");
        if (theme is not (null or "light" or "dark"))
            return ("theme", "The theme is light or dark.");
        var wanted = new ChartWish(kind == "sparkline", null, null, theme == "dark" ? ChartColours.Dark : ChartColours.Light);
        if (!TryLength(width, wanted.Widths, out var wide))
            return ("width", Expected(wanted.Widths));
        if (!TryLength(height, wanted.Heights, out var high))
            return ("height", Expected(wanted.Heights));
        wish = wanted with { Width = wide, Height = high };
        return null;
    }

    private static string Expected((int Least, int Most) bounds) => string.Create(CultureInfo.InvariantCulture, $"This is a whole number from {bounds.Least} to {bounds.Most}.");

    private static bool TryLength(string? text, (int Least, int Most) bounds, out int? length)
    {
        length = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return string.IsNullOrEmpty(text) || (length >= bounds.Least && length <= bounds.Most);
    }

    private static bool TryFilter(string? text, out object? filter)
    {
        filter = null;
        if (string.IsNullOrEmpty(text))
            return true;
        try
        {
            filter = JsonSerializer.Deserialize<JsonElement>(text);
            return filter is JsonElement { ValueKind: JsonValueKind.Object };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string ParameterOf(string path) => path switch
    {
        "request.range" or "request.range.from" => "start_date",
        "request.range.to" => "end_date",
        "request.timeZone" => "time_zone",
        _ when path.StartsWith("request.where", StringComparison.Ordinal) => "where",
        _ => path,
    };
}

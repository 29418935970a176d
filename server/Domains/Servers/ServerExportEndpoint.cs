using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Formats;
using GraphQLExport.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace GraphQLExport.Domains.Servers;

/// <summary>
/// <c>GET /api/v1/servers/{server_id}/metrics/export</c>, the route that the monitoring system's clients call: query parameters
/// <c>range</c> (24h, 7d, 30d, 12m), <c>format</c> (csv, json) and <c>resolution</c> (raw, hourly, daily). HEAD tells whether GET would succeed.
/// </summary>
internal static class ServerExportEndpoint
{
    private static readonly string[] RawColumns = ["timestamp", "cpu_percent", "memory_percent", "disk_percent"];

    private static readonly string[] RollupColumns =
        ["timestamp", "cpu_avg", "cpu_min", "cpu_max", "memory_avg", "memory_min", "memory_max", "disk_avg", "disk_min", "disk_max"];

    // Nothing of the request that is built here can be the client's fault.
    private static readonly Dictionary<string, string> Parameters = [];

    /// <summary>Maps the route.</summary>
    public static IEndpointConventionBuilder MapServerExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/api/v1/servers/{server_id}/metrics/export", [HttpMethods.Get, HttpMethods.Head], Export).RequireAuthorization()
            .WithTags("direct streams")
            .WithSummary("Streams a server's metrics.")
            .AnswersFile(StreamParameters.ContentTypes[..2])
            .Refuses(400, 404, 429, 503, 504);

    private static async Task<IResult> Export(
        HttpContext http, DirectStreams streams, IDbContextFactory<AppDbContext> databases, TimeProvider time,
        [Description("The server's id.")] string server_id,
        [Description("The time that ends now; 24h where absent."), AllowedValues("24h", "7d", "30d", "12m")] string? range,
        [Description("Format of the file; csv where absent."), AllowedValues("csv", "json")] string? format,
        [Description("The tier; the one that fits the range where absent."), AllowedValues("raw", "hourly", "daily")] string? resolution)
    {
        if (ServerExportRange.Find(range) is not { } chosen)
            return Problems.Invalid("range", ServerExportRange.Expected, FaultCodes.InvalidValue);
        if (!StreamParameters.TryFormat(format, out var written) || written == ExportFormat.Ndjson)
            return Problems.Invalid("format", "The format is csv or json.", FaultCodes.FormatNotOffered);
        if (chosen.ResolutionFor(resolution) is not { } tier)
            return Problems.Invalid("resolution", ServerExportRange.ExpectedResolution, FaultCodes.InvalidValue);
        // A slash within an id is the one character that routing leaves escaped.
        if (await FindAsync(databases, server_id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), http.RequestAborted) is not { } server)
            return Problems.NotFound("There is no such server.");

        var part = TimeRange.Of(chosen.Preset, time.GetUtcNow(), DateTimeZone.Utc);
        var input = new ExportRequestInput
        {
            Dataset = ServerRollupDataset.NameOf(tier),
            Format = written,
            Fields = [.. (tier == MetricResolution.Raw ? RawColumns : RollupColumns).Select(name => new ExportFieldInput { Name = name })],
            Where = StreamParameters.Where("serverId", server.Id),
            Range = new() { From = part.From, To = part.To },
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"{server.Id}-metrics-{chosen.Name}-{part.To:yyyy-MM-dd}");
        return await streams.AnswerAsync(
            http, input, FileNames.Make(name, "server-metrics", StreamParameters.Extension(written)), Parameters, Envelope(server, chosen, part.To));
    }

    private static JsonEnvelope Envelope(Server server, ServerExportRange range, DateTimeOffset now) => new(
        [
            ("server_id", server.Id),
            ("server_name", server.Name),
            ("range", range.Name),
            ("exported_at", now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        ],
        "data_points");

    private static async Task<Server?> FindAsync(IDbContextFactory<AppDbContext> databases, string serverId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Servers.AsNoTracking().FirstOrDefaultAsync(server => server.Id == serverId, cancellationToken);
    }
}

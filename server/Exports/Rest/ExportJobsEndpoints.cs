using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Http;

namespace GraphQLExport.Exports;

/// <summary>
/// Export jobs for programs that speak REST: <c>POST /api/v1/exports/create</c>, <c>GET /api/v1/exports/{id}</c>, its
/// <c>/download</c>, and <c>GET /api/v1/exports/list</c>. The same service as GraphQL answers, in the same words.
/// </summary>
internal static class ExportJobsEndpoints
{
    private const string Place = "/api/v1/exports";
    private const string Example = """{"request":{"dataset":"motion_events","format":"CSV"}}""";

    /// <summary>Maps the routes, for signed-in users only.</summary>
    public static IEndpointConventionBuilder MapExportJobs(this IEndpointRouteBuilder endpoints)
    {
        var jobs = endpoints.MapGroup(Place).RequireAuthorization().WithTags("export jobs");
        jobs.MapPost("/create", CreateAsync)
            .Described("createExport", "Starts an export; the answer's Location tells where it is followed.")
            .TakesJson<StartExportInput>()
            .Produces<ExportResource>(StatusCodes.Status202Accepted)
            .Refuses(403, 429, 507);
        jobs.MapGet("/list", ListAsync)
            .Described("listExports", "One's own exports, the newest first; everyone's for administrators.")
            .Produces<ExportListResource>()
            .Refuses(400);
        jobs.MapGet("/{id}", FindAsync)
            .Described("getExport", "An export, its progress and links to its files.")
            .Produces<ExportResource>()
            .Refuses(404);
        jobs.MapGet("/{id}/download", DownloadAsync)
            .Described("downloadExport", "Leads to a signed link to the file.")
            .Produces(StatusCodes.Status302Found)
            .Refuses(404, 409, 410);
        return jobs;
    }

    private static Task<IResult> CreateAsync(HttpContext http, IExportService exports, CancellationToken cancellationToken) =>
        StartAsync(http, exports, Place, cancellationToken);

    /// <summary>Starts an export as the body asks.</summary>
    /// <param name="http">The request.</param>
    /// <param name="exports">The exports.</param>
    /// <param name="place">The path below which the export is followed.</param>
    /// <param name="cancellationToken">Cancels starting.</param>
    internal static async Task<IResult> StartAsync(HttpContext http, IExportService exports, string place, CancellationToken cancellationToken)
    {
        var (input, refusal) = await JsonBody.ReadAsync<StartExportInput>(http.Request, ["request", "request.dataset", "request.format"], Example, cancellationToken);
        if (input is null)
            return refusal!;
        var payload = await exports.StartAsync(Caller.Required(http.User), input, cancellationToken);
        if (payload.Export is not { } export)
            return RequestRefusals.Refuse(payload.Errors!);
        http.Response.Headers.Location = $"{place}/{export.Id}";
        return Results.Json(await ExportResource.OfAsync(export, exports, cancellationToken), RequestJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary>An export as it stands.</summary>
    internal static async Task<IResult> FindAsync(string id, HttpContext http, IExportService exports, CancellationToken cancellationToken) =>
        await exports.FindAsync(Caller.Required(http.User), id, cancellationToken) is { } export
            ? Results.Json(await ExportResource.OfAsync(export, exports, cancellationToken), RequestJson.Options)
            : NotFound();

    private static async Task<IResult> DownloadAsync(string id, HttpContext http, IExportService exports, CancellationToken cancellationToken)
    {
        if (await exports.FindAsync(Caller.Required(http.User), id, cancellationToken) is not { } export)
            return NotFound();
        if (export.Status == ExportStatus.Expired)
            return Problems.Gone("This file was deleted when its time was over.");
        if (await exports.FilesAsync(export, cancellationToken) is not [var file, ..])
            return Problems.Conflict($"This export is {RequestJson.Name(export.Status).ToLowerInvariant()} and has no file{(ExportStates.IsFinal(export.Status) ? "" : " yet")}.");
        http.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(file.DownloadUrl);
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, IExportService exports,
        [Description(PageSize.Meaning)] string? first,
        [Description("The nextCursor of the page before.")] string? after,
        [Description("Exports of this status only."), AllowedValues("QUEUED", "RUNNING", "CANCELING", "CANCELED", "COMPLETED", "FAILED", "EXPIRED")] string? status,
        [Description("Exports of this dataset only.")] string? dataset,
        CancellationToken cancellationToken)
    {
        if (!PageSize.TryParse(first, out var count))
            return Problems.Invalid("first", PageSize.Expected, FaultCodes.InvalidValue);
        var cursor = after is null ? null : ExportCursor.Parse(after);
        if (after is not null && cursor is null)
            return Problems.Invalid("after", "This is the nextCursor of an earlier answer.", FaultCodes.InvalidValue);
        ExportStatus? state = null;
        if (status is not null)
        {
            if (!RequestJson.TryParse<ExportStatus>(status, out var parsed))
                return Problems.Invalid("status", $"This is one of {string.Join(", ", Enum.GetValues<ExportStatus>().Select(RequestJson.Name))}.", FaultCodes.InvalidValue);
            state = parsed;
        }

        var page = await exports.ListAsync(Caller.Required(http.User), new(count, cursor, state, dataset), cancellationToken);
        var items = await ExportResource.OfAsync(page.Items, exports, cancellationToken);
        return Results.Json(new ExportListResource(items, page.Next?.ToString()), RequestJson.Options);
    }

    private static IResult NotFound() => Problems.NotFound("There is no such export.");
}

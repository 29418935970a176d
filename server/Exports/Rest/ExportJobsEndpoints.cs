using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Http;
using Microsoft.AspNetCore.Mvc;

namespace GraphQLExport.Exports;

/// <summary>
/// Export jobs for programs that speak REST: <c>POST /api/v1/exports/create</c>, <c>GET /api/v1/exports/{id}</c>, its
/// <c>/download</c>, and <c>GET /api/v1/exports/list</c>. The same service as GraphQL answers, in the same words.
/// </summary>
internal static class ExportJobsEndpoints
{
    private const int MaxBodyBytes = 1 << 20;
    private const int DefaultPage = 50;
    private const int MaxPage = 100;

    /// <summary>Maps the routes, for signed-in users only.</summary>
    public static IEndpointConventionBuilder MapExportJobs(this IEndpointRouteBuilder endpoints)
    {
        var jobs = endpoints.MapGroup("/api/v1/exports").RequireAuthorization().WithTags("export jobs");
        jobs.MapPost("/create", CreateAsync).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .Described("createExport", "Starts an export; the answer's Location tells where it is followed.")
            .Accepts<StartExportInput>("application/json")
            .Produces<ExportResource>(StatusCodes.Status202Accepted)
            .Refuses(400, 403, 415, 429);
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

    private static async Task<IResult> CreateAsync(HttpContext http, IExportService exports, CancellationToken cancellationToken)
    {
        if (!http.Request.HasJsonContentType())
            return Results.Problem("Send a JSON object with the content type application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        var (input, fault) = await StartBody.ReadAsync(http.Request.Body, cancellationToken);
        if (input is null)
            return Problems.Invalid([fault!]);
        var payload = await exports.StartAsync(Caller.Required(http.User), input, cancellationToken);
        return payload.Export is { } export
            ? Accepted(http, await ExportResource.OfAsync(export, exports, cancellationToken))
            : Refuse(payload.Errors!);
    }

    private static async Task<IResult> FindAsync(string id, HttpContext http, IExportService exports, CancellationToken cancellationToken) =>
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
        [Description("How many, 1 to 100; 50 where absent.")] string? first,
        [Description("The nextCursor of the page before.")] string? after,
        [Description("Exports of this status only."), AllowedValues("QUEUED", "RUNNING", "CANCELING", "CANCELED", "COMPLETED", "FAILED", "EXPIRED")] string? status,
        [Description("Exports of this dataset only.")] string? dataset,
        CancellationToken cancellationToken)
    {
        var count = DefaultPage;
        if (first is not null && (!int.TryParse(first, System.Globalization.CultureInfo.InvariantCulture, out count) || count is < 1 or > MaxPage))
            return Problems.Invalid("first", $"This is a number from 1 to {MaxPage}.", FaultCodes.InvalidValue);
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

    private static IResult Accepted(HttpContext http, ExportResource export)
    {
        http.Response.Headers.Location = $"/api/v1/exports/{export.Id}";
        return Results.Json(export, RequestJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static IResult NotFound() => Problems.NotFound("There is no such export.");

    private static IResult Refuse(IReadOnlyList<IExportRequestError> errors) => errors[0] switch
    {
        TooManyExportsError tooMany => Problems.TooMany(tooMany.Message),
        NotAllowedError notAllowed => Problems.Forbidden(notAllowed.Message),
        _ => Problems.Invalid([.. errors.OfType<InvalidRequestError>().Select(error => new RequestFault(error.Code, error.Message, new(null, Field(error.Path))))]),
    };

    // The body is the input itself, so that word names nothing in it.
    private static string Field(IReadOnlyList<string> path) => string.Join('.', path[0] == "input" ? path.Skip(1) : path);
}

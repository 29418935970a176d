using System.Data.Common;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Destinations;
using GraphQLExport.Exports;
using GraphQLExport.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Imports;

/// <summary>The route <c>POST /api/v1/import/{dataset}</c>.</summary>
public static partial class ImportsEndpoints
{
    /// <summary>Maps the route, for signed-in users only.</summary>
    /// <param name="endpoints">The application.</param>
    /// <returns>The route, for further conventions.</returns>
    public static IEndpointConventionBuilder MapImports(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/v1/import/{dataset}", ImportAsync).RequireAuthorization().DisableAntiforgery()
            .WithTags("imports")
            .Described("import", "Takes a file's rows in, all or none.")
            .Produces<ImportResult>()
            .Refuses(400, 403, 404, 409, 413, 415, 422, 429, 503, 507)
            .AddOpenApiOperationTransformer(ImportDescription.Complete);

    private static async Task<IResult> ImportAsync(
        string dataset,
        HttpContext http,
        IEnumerable<IImportDataset> datasets,
        ImportRun run,
        ImportSlots slots,
        IOptionsMonitor<ImportOptions> options,
        IEnumerable<IImportObserver> observers,
        TimeProvider time,
        ILogger<ImportRun> log,
        CancellationToken cancellationToken)
    {
        var caller = Caller.Required(http.User);
        var name = dataset.Replace('-', '_');
        if (datasets.FirstOrDefault(candidate => candidate.Name == name) is not { } target)
        {
            return Refuse(StatusCodes.Status404NotFound, "dataset", $"Nothing can be imported into '{dataset}'; there are {string.Join(", ", datasets.Select(known => known.Name))}.");
        }

        if (!target.IsOpenTo(caller))
        {
            return Refuse(StatusCodes.Status403Forbidden, "dataset", $"Only an administrator may import into {target.Name}.");
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = options.CurrentValue.MaxBodyBytes;
        }

        using var slot = slots.TryTake();
        if (slot is null)
        {
            return TryLater(http.Response, StatusCodes.Status429TooManyRequests, "Too many imports are running. Try again when one has finished.");
        }

        var started = time.GetTimestamp();
        ImportResult? result = null;
        try
        {
            var request = ImportRequestParser.Parse(http.Request.Query, target);
            result = await run.RunAsync(target, request, http.Request, caller, cancellationToken);
            LogDone(log, caller.UserId, name, result.Rows, result.Inserted, result.RejectedRows, (long)time.GetElapsedTime(started).TotalMilliseconds);
            return result.RejectedRows == 0 ? TypedResults.Ok(result) : Rejected(result);
        }
        catch (ImportException refused)
        {
            return Refuse(refused.Status, refused.Field, refused.Message);
        }
        catch (DbException failure) when (DatabaseFaults.IsBusy(failure))
        {
            return TryLater(http.Response, StatusCodes.Status503ServiceUnavailable, "The database was busy for too long. Nothing was imported; try again.");
        }
        catch (DbException failure) when (DatabaseFaults.IsConstraint(failure))
        {
            // What the rows refer to was deleted after they had been validated.
            return Refuse(StatusCodes.Status409Conflict, null, "The data changed while the import ran. Nothing was imported; try again.");
        }
        catch (Exception failure) when (IsFull(failure))
        {
            LogFull(log, failure, caller.UserId, name);
            return Refusal(
                StatusCodes.Status507InsufficientStorage,
                "No space is left for the rows. Nothing was imported; try again when there is.",
                new() { ["code"] = EnumNames.Of(ExportFailureCode.StorageFull) });
        }
        finally
        {
            var ended = new ImportEnded(name, result, time.GetElapsedTime(started));
            foreach (var observer in observers)
            {
                observer.Ended(ended);
            }
        }
    }

    private static bool IsFull(Exception failure) => failure switch
    {
        DbUpdateException { InnerException: DbException cause } => DatabaseFaults.IsFull(cause),
        DbException cause => DatabaseFaults.IsFull(cause),
        IOException cause => StorageErrors.IsFull(cause),
        _ => false,
    };

    private static ProblemHttpResult TryLater(HttpResponse response, int status, string message)
    {
        response.Headers.RetryAfter = "10";
        return Refuse(status, null, message);
    }

    private static ProblemHttpResult Rejected(ImportResult result) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "Some rows cannot be imported.",
        detail: $"{result.RejectedRows} of {result.Rows} rows were rejected. Nothing was imported.",
        extensions: new Dictionary<string, object?>
        {
            ["rows"] = result.Rows,
            ["inserted"] = result.Inserted,
            ["updated"] = result.Updated,
            ["created"] = result.Created,
            ["dryRun"] = result.DryRun,
            ["rejectedRows"] = result.RejectedRows,
            ["rejected"] = result.Rejected,
            ["rejectedNotListed"] = result.RejectedNotListed,
        });

    private static ProblemHttpResult Refuse(int status, string? field, string message) =>
        Refusal(status, message, field is null ? null : new() { ["field"] = field, ["errors"] = new Dictionary<string, string[]> { [field] = [message] } });

    private static ProblemHttpResult Refusal(int status, string message, Dictionary<string, object?>? extensions) =>
        TypedResults.Problem(statusCode: status, title: "The import was refused.", detail: message, extensions: extensions);

    [LoggerMessage(LogLevel.Error, "Import by {User} into {Dataset} found no space left.")]
    private static partial void LogFull(ILogger log, Exception exception, string user, string dataset);

    [LoggerMessage(LogLevel.Information, "Import by {User} into {Dataset}: {Rows} rows read, {Inserted} inserted, {Rejected} rejected, {Milliseconds} ms.")]
    private static partial void LogDone(ILogger log, string user, string dataset, long rows, long inserted, long rejected, long milliseconds);
}

using System.ComponentModel;
using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Destinations;
using GraphQLExport.Exports;
using GraphQLExport.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQLExport.Downloads;

/// <summary>
/// <c>GET</c> and <c>HEAD /downloads/{exportId}/{fileName}?expires=&amp;signature=</c>. Ranges, validators and conditions are the
/// framework's (RFC 9110, sections 13 and 14); the signature, the owner's permission and the file's existence are judged here.
/// </summary>
internal static class DownloadEndpoint
{
    /// <summary>Maps the route. The signature is the permission: whoever was given the link may use it, signed in or not.</summary>
    public static IEndpointConventionBuilder MapDownloads(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/downloads/{exportId}/{fileName}", [HttpMethods.Get, HttpMethods.Head], Download).AllowAnonymous()
            .WithTags("downloads")
            .WithSummary("The file of a signed link, or its manifest, whole or in ranges.")
            .AnswersFile("application/octet-stream")
            .Produces(StatusCodes.Status206PartialContent)
            .Produces(StatusCodes.Status302Found)
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(403, 404, 410)
            .Produces(StatusCodes.Status416RangeNotSatisfiable);

    private static async Task<IResult> Download(
        [Description("The export.")] string exportId,
        [Description("Name of the file, or of its manifest: `.manifest.json` after it.")] string fileName,
        [Description("When the link ends, in Unix seconds.")] string? expires,
        [Description("What makes the link valid.")] string? signature,
        [Description("The e-mail that the link was sent in, if it was.")] string? delivery,
        HttpContext http, ExportStore store, DownloadLinks links, Owners owners, IDestination destination, IEnumerable<IDownloadObserver> observers, IMailedLinks mailed, IAuditLog audit, TimeProvider time)
    {
        var cancellationToken = http.RequestAborted;
        var body = new TimedWriteStream(http.Response.Body, DirectStreams.ReaderPatience, time, http.Abort);
        http.Response.OnCompleted(() => Tell(observers, http.Response.StatusCode, body.Written));
        if (await store.FindAsync(exportId, cancellationToken) is not { } export
            || Named(await store.FilesAsync(exportId, cancellationToken), fileName) is not { } file)
        {
            return Problems.NotFound("There is no such file.");
        }

        var verdict = links.Check(exportId, export.UserId, fileName, expires, signature, delivery);
        if (verdict == LinkVerdict.Forged)
            return Problems.Forbidden("This link was not made by this server, or was changed since.");
        if (verdict == LinkVerdict.Expired)
            return Problems.Gone("This link has expired; the exports page makes a new one.");
        if (delivery is not null && !await mailed.IsGoodAsync(delivery, exportId, cancellationToken))
            return Problems.Gone("This link was revoked.");
        if (await owners.FindAsync(export.UserId) is null)
            return Problems.Forbidden("The owner of this file may no longer read it.");
        var link = ExportStates.HasFile(export) ? await LinkAsync(file, fileName, destination, http.Request, cancellationToken) : null;
        var content = link is null && ExportStates.HasFile(export) ? await OpenAsync(file, fileName, store, destination, cancellationToken) : null;
        if (link is null && content is null)
            return Problems.Gone("This file was deleted when its time was over.");

        if (HttpMethods.IsGet(http.Request.Method))
        {
            // Whoever has the link may use it: nobody is known where nobody is signed in. A part that was asked for is in the entry too.
            var range = http.Request.Headers.Range.ToString();
            await audit.RecordAsync(
                new(AuditAction.FileDownloaded, Caller.Of(http.User)?.UserId) { EntityType = "export", EntityId = exportId, Details = new { Name = fileName, file.Bytes, file.Sha256, export.Dataset, Owner = export.UserId, Delivery = delivery, Range = range.Length is > 0 and < 100 ? range : null } }, cancellationToken);
        }

        if (content is null)
        {
            // It is good for a minute, and for whoever has it.
            http.Response.Headers.CacheControl = "no-store";
            return Results.Redirect(link!.AbsoluteUri);
        }

        var (contentType, sha256) = fileName == file.Name ? (file.ContentType, file.Sha256) : ("application/json", file.ManifestSha256!);
        Describe(http.Response, fileName, sha256);
        http.Response.Body = body;
        return Results.Stream(content, contentType, lastModified: file.CreatedAt, entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }

    /// <summary>The file that has a name, or whose manifest has it.</summary>
    private static StoredFile? Named(List<StoredFile> files, string name) =>
        files.Find(file => file.Name == name) ?? files.Find(file => file.ManifestSha256 is not null && ManifestNames.Of(file.Name) == name);

    /// <summary>Where the storage itself gives the file; null where this server does. Manifests are in no storage.</summary>
    private static async Task<Uri?> LinkAsync(StoredFile file, string name, IDestination destination, HttpRequest request, CancellationToken cancellationToken) =>
        name == file.Name ? await destination.LinkAsync(file.StorageKey, new(HttpMethods.IsHead(request.Method), file.ContentType, ContentDisposition.Attachment(name)), cancellationToken) : null;

    private static async Task<Stream?> OpenAsync(StoredFile file, string name, ExportStore store, IDestination destination, CancellationToken cancellationToken)
    {
        if (name == file.Name)
            return await destination.OpenReadAsync(file.StorageKey, cancellationToken);
        return await store.ManifestAsync(file, cancellationToken) is { } manifest ? new MemoryStream(manifest) : null;
    }

    private static Task Tell(IEnumerable<IDownloadObserver> observers, int status, long bytes)
    {
        foreach (var observer in observers)
            observer.Ended(status, bytes);
        return Task.CompletedTask;
    }

    private static void Describe(HttpResponse response, string name, string sha256)
    {
        var digest = Convert.ToBase64String(Convert.FromHexString(sha256));
        response.Headers.ContentDisposition = ContentDisposition.Attachment(name);
        response.Headers.CacheControl = "private";
        response.Headers["Digest"] = $"sha-256={digest}";
        response.Headers["Repr-Digest"] = $"sha-256=:{digest}:";
    }
}

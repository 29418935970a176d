using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace HotChocolate.AspNetCore.Playground;

/// <summary>Serves the playground: one page for browsers at the GraphQL path, its files below it, nothing from elsewhere.</summary>
internal static class PlaygroundHandler
{
    /// <summary>Where a host lists the tabs of a new playground: an array of {title, query, variables}.</summary>
    public const string TabsSection = "GraphQL:Playground:Tabs";

    private const string Page = "index.html";
    private const string Marker = "<!--playground-->";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>Whether a request is a browser's that would see the page.</summary>
    public static bool IsPageRequest(HttpContext context, GraphQLServerOptions options) =>
        options.Tool.Enable && HttpMethods.IsGet(context.Request.Method) && !context.Request.Query.ContainsKey("sdl")
        && ResponseFormat.Of(context.Request).Html && PlaygroundFiles.Find(Page) is not null;

    public static async Task ServePageAsync(HttpContext context, string path, GraphQLServerOptions options)
    {
        var endpoint = context.Request.PathBase.ToUriComponent() + path;
        var tabs = context.RequestServices.GetService<IConfiguration>()?.GetSection(TabsSection).Get<List<PlaygroundTab>>() ?? [];
        if (options.Tool.Document is { } document)
        {
            tabs = [new PlaygroundTab { Query = document }];
        }

        var title = options.Tool.Title ?? "GraphQL playground";
        var settings = JsonSerializer.Serialize(new { title, endpoint = endpoint, tabs }, JsonSerializerOptions.Web);
        var head = $"<base href=\"{System.Net.WebUtility.HtmlEncode(endpoint)}/\">"
            + $"<title>{System.Net.WebUtility.HtmlEncode(title)}</title>"
            + $"<script type=\"application/json\" id=\"settings\">{settings}</script>";
        using var reader = new StreamReader(PlaygroundFiles.Find(Page)!.Open());
        var page = await reader.ReadToEndAsync(context.RequestAborted);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentSecurityPolicy = Policy(context.Request.Host.Value ?? "");
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.WriteAsync(page.Replace(Marker, head, StringComparison.Ordinal), context.RequestAborted);
    }

    public static async Task ServeAssetAsync(HttpContext context, GraphQLServerOptions options)
    {
        var name = context.Request.RouteValues["file"] as string ?? "";
        var file = options.Tool.Enable && name != Page ? PlaygroundFiles.Find(name) : null;
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var response = context.Response;
        response.ContentType = ContentTypes.TryGetContentType(name, out var type) ? type : "application/octet-stream";
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        await using var content = AcceptsGzip(context.Request) ? file.OpenCompressed() : file.Open();
        if (content is not GZipStream && file.IsCompressed)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        if (content.CanSeek)
        {
            response.ContentLength = content.Length;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await content.CopyToAsync(response.Body, context.RequestAborted);
        }
    }

    /// <summary>GraphiQL's editor writes its own styles and starts workers from blobs; all else is this site's.</summary>
    private static string Policy(string host) =>
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; font-src 'self' data:; "
        + $"img-src 'self' data:; connect-src 'self' ws://{host} wss://{host}; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

    private static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList([.. request.Headers.AcceptEncoding.OfType<string>()], out var encodings)
        && encodings.Any(e => e.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && e.Quality is null or > 0);
}

using GraphQLExport.Accounts.Providers;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Hosting;

/// <summary>
/// Serves the pages: in development from the client's own server, else from its built files. Addresses of pages are the
/// client's business, so any that the server does not know gets the first page.
/// </summary>
internal static class SinglePageApp
{
    private static readonly string[] ServerPaths = ["/api", "/graphql", "/downloads", "/account", "/health", "/assets"];

    /// <summary>Serves the pages to all requests that no route of the server takes.</summary>
    public static void UseSinglePageApp(this WebApplication app)
    {
        if (app.Environment.IsDevelopment() && app.Services.GetRequiredService<IOptions<HostingOptions>>().Value.SpaDevelopmentServer is { } address)
            app.MapWhen(IsPage, pages => pages.Use(AllowDevelopment).UseSpa(spa => spa.UseProxyToSpaDevelopmentServer(address)));
        else if (FindFiles(app.Environment) is { } folder)
            app.ServeFiles(folder);
    }

    private static void ServeFiles(this WebApplication app, string folder)
    {
        var provider = new PhysicalFileProvider(folder);
        var page = new FirstPage(provider, app.Services.GetRequiredService<IOptions<ProviderOptions>>().Value);
        app.UseResponseCompression();
        app.UseWhen(http => http.Request.Path != $"/{FirstPage.Name}", files =>
            files.UseStaticFiles(new StaticFileOptions { FileProvider = provider, OnPrepareResponse = context => Cache(context.Context) }));
        app.MapWhen(http => IsPage(http) && HttpMethods.IsGet(http.Request.Method), pages => pages.Run(page.SendAsync));
    }

    // Hot reload writes scripts and styles into the page.
    private static Task AllowDevelopment(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        return next(http);
    }

    // The build names its assets by their contents; all else keeps its name.
    private static void Cache(HttpContext http) =>
        http.Response.Headers.CacheControl = http.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";

    private static bool IsPage(HttpContext http) =>
        http.GetEndpoint() is null && !Array.Exists(ServerPaths, path => http.Request.Path.StartsWithSegments(path));

    // Beside a published server, or where the client's build leaves them in a working copy.
    private static string? FindFiles(IWebHostEnvironment environment)
    {
        string[] candidates =
        [
            Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            Path.Combine(environment.ContentRootPath, "client", "dist"),
            Path.Combine(environment.ContentRootPath, "..", "client", "dist"),
            Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "client", "dist"),
        ];
        return candidates.Select(Path.GetFullPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html")));
    }
}

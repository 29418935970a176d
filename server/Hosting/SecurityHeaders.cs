using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Hosting;

/// <summary>
/// Headers that every answer carries, failures too: types are not guessed, pages not framed, addresses not passed on, nothing runs or
/// is kept. What a page needs beyond that, or a cache may keep, an answer says itself; that then stands.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>The policy of answers that are no pages: a browser that shows one runs, loads and sends nothing for it.</summary>
    public const string NothingRuns = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private const string UnusedFeatures =
        "accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    /// <summary>Adds the headers to all answers. Comes before whatever may answer or clear an answer.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var maxAge = (long)app.ApplicationServices.GetRequiredService<IOptions<SecurityOptions>>().Value.HstsMaxAge.TotalSeconds;
        var hsts = maxAge > 0 ? string.Create(CultureInfo.InvariantCulture, $"max-age={maxAge}") : null;
        app.Use((http, next) =>
        {
            http.Response.OnStarting(Add, (http, hsts));
            return next(http);
        });
    }

    private static Task Add(object state)
    {
        var (http, hsts) = ((HttpContext, string?))state;
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = UnusedFeatures;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.TryAdd("Content-Security-Policy", NothingRuns);
        headers.TryAdd("Cache-Control", "no-store");
        if (hsts is not null && http.Request.IsHttps && !IsLoopback(http.Request.Host.Host))
            headers.StrictTransportSecurity = hsts;
        return Task.CompletedTask;
    }

    // A browser would refuse every other service of this machine that speaks plain HTTP.
    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GraphQLExport.Hosting;

/// <summary>
/// A form on another site can send a cookie along, but only with one of three content types and no header of its own. What
/// changes something under <c>/api</c> by cookie must therefore have another type or a header <c>X-Requested-With</c>. A bearer token is such
/// a header, too; a password is not, for the address of a form can hold one. Who signed in by an API key sent a header, and no cookie counted.
/// A page of another site can open a WebSocket, too: only pages of this host, or of <see cref="WebSocketOptions.AllowedOrigins"/>, may.
/// </summary>
internal static class CrossSiteGuard
{
    private static readonly string[] FormTypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

    /// <summary>Refuses what another site could have sent.</summary>
    public static void UseCrossSiteGuard(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (IsForeignSocket(http))
            await Results.Problem("A page of another site may not connect.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(http);
        else if (IsForgeable(http))
            await Results.Problem("Send this with a content type other than a form's, or with the header X-Requested-With.", statusCode: StatusCodes.Status415UnsupportedMediaType).ExecuteAsync(http);
        else
            await next(http);
    });

    private static bool IsForeignSocket(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest
        && http.Request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(http.Request.Host.Value, StringComparison.OrdinalIgnoreCase))
        && !http.RequestServices.GetRequiredService<IOptions<WebSocketOptions>>().Value.AllowedOrigins
            .Any(allowed => allowed == "*" || allowed.Equals(origin, StringComparison.OrdinalIgnoreCase));

    private static bool IsForgeable(HttpContext http)
    {
        var request = http.Request;
        return request.Path.StartsWithSegments("/api")
            && !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            && http.User.Identity is { IsAuthenticated: true, AuthenticationType: var scheme } && scheme == IdentityConstants.ApplicationScheme
            && !request.Headers.ContainsKey(HeaderNames.XRequestedWith)
            && !request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            && IsFormType(request.ContentType);
    }

    private static bool IsFormType(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type) || FormTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase);
}

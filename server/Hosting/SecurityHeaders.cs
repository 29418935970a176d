namespace GraphQLExport.Hosting;

/// <summary>Headers that every answer carries: types are not guessed, pages not framed, addresses not passed on.</summary>
internal static class SecurityHeaders
{
    /// <summary>Adds the headers to all answers.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        headers["Referrer-Policy"] = "same-origin";
        return next(http);
    });
}

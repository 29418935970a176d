using Microsoft.AspNetCore.Authentication.Cookies;

namespace GraphQLExport.Accounts.Sessions;

/// <summary>
/// Keeps the session's cookie under a name with <c>__Host-</c> before it where the request came by HTTPS: browsers then let no other host
/// and no plain connection set it. They would refuse that name by plain HTTP, which a server on one's own machine speaks.
/// </summary>
internal sealed class SessionCookie : ICookieManager
{
    private const string SecurePrefix = "__Host-";

    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? SecurePrefix + key : key;
}

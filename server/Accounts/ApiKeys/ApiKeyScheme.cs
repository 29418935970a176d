namespace GraphQLExport.Accounts.ApiKeys;

/// <summary>The authentication scheme <c>ApiKey</c>, and the header that asks for it.</summary>
internal static class ApiKeyScheme
{
    /// <summary>Name of the scheme, of the credentials in the header, and of the identities that it signs in.</summary>
    public const string Name = "ApiKey";

    /// <summary>The scheme of every request: <see cref="Name"/> where the header asks for it, bearer token or cookie elsewhere.</summary>
    public const string Selector = "GraphQLExport";

    /// <summary>The key in an <c>Authorization</c> header, empty where it is missing; null where the header is of another scheme.</summary>
    public static string? KeyIn(string? authorization) =>
        authorization?.StartsWith(Name, StringComparison.OrdinalIgnoreCase) == true && (authorization.Length == Name.Length || authorization[Name.Length] == ' ')
            ? authorization[Name.Length..].Trim(' ')
            : null;

    /// <summary>Whether a request names its caller by a key.</summary>
    public static bool IsIn(HttpRequest request) => KeyIn(request.Headers.Authorization) is not null;

    /// <summary>Whether a request's caller signed in by a key.</summary>
    public static bool IsCallerOf(HttpContext http) => http.User.Identity?.AuthenticationType == Name;

    /// <summary>Answers 401 to a key that is not valid, on every route: who sends one means to be somebody, and is no visitor.</summary>
    public static void UseApiKeys(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!IsIn(http.Request) || IsCallerOf(http))
            return next(http);
        http.Response.Headers.WWWAuthenticate = Name;
        return Results.Problem("This API key is not valid: it was mistyped or revoked, its time is over, or its user may not sign in.", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(http);
    });
}

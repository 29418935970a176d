using GraphQLExport.Exports;
using GraphQLExport.Http;

namespace GraphQLExport.Accounts.ApiKeys;

/// <summary>The routes under <c>/account/api-keys</c>.</summary>
internal static class ApiKeyEndpoints
{
    private const string Route = "/api-keys";
    private const string Example = """{"name":"Backup","expiresAt":"2030-01-01T00:00:00Z"}""";

    /// <summary>Maps the routes, for signed-in users only.</summary>
    public static void MapApiKeys(this IEndpointRouteBuilder account)
    {
        account.MapPost(Route, CreateAsync).RequireAuthorization()
            .Described("createApiKey", "Makes an API key; its text is told this once.")
            .TakesJson<ApiKeyRequest>()
            .Produces<NewApiKeyResource>(StatusCodes.Status201Created)
            .Refuses(409);
        account.MapGet(Route, ListAsync).RequireAuthorization()
            .Described("listApiKeys", "One's own API keys, the newest first, without their secrets.")
            .Produces<ApiKeyListResource>();
        account.MapDelete(Route + "/{id}", RevokeAsync).RequireAuthorization()
            .Described("revokeApiKey", "Revokes one of one's own API keys.")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404);
    }

    /// <summary>Refuses what would change the account by a key: who finds one must not be able to stay or to lock its user out.</summary>
    public static async ValueTask<object?> RefuseKeys(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        ApiKeyScheme.IsCallerOf(context.HttpContext) && !HttpMethods.IsGet(context.HttpContext.Request.Method)
            ? Problems.Forbidden("An API key changes nothing of its account. Sign in with the password.")
            : await next(context);

    private static async Task<IResult> CreateAsync(HttpContext http, ApiKeyService keys, CancellationToken cancellationToken)
    {
        var (request, refusal) = await JsonBody.ReadAsync<ApiKeyRequest>(http.Request, [], Example, cancellationToken);
        if (request is null)
            return refusal!;
        var (key, text, problem) = await keys.CreateAsync(Caller.Required(http.User), request, cancellationToken);
        if (key is null)
            return problem!;
        http.Response.Headers.CacheControl = "no-store";
        var made = new NewApiKeyResource(key.Id, key.Name, key.Prefix, key.CreatedAt, key.ExpiresAt, text);
        return Results.Json(made, RequestJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ApiKeyService keys, CancellationToken cancellationToken)
    {
        var own = await keys.ListAsync(Caller.Required(http.User), cancellationToken);
        return Results.Json(new ApiKeyListResource([.. own.Select(ApiKeyResource.Of)]), RequestJson.Options);
    }

    private static async Task<IResult> RevokeAsync(string id, HttpContext http, ApiKeyService keys, CancellationToken cancellationToken) =>
        await keys.RevokeAsync(Caller.Required(http.User), id, cancellationToken)
            ? Results.NoContent()
            : Problems.NotFound("You have no such API key.");
}

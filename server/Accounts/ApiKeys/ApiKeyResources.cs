namespace GraphQLExport.Accounts.ApiKeys;

/// <summary>The body of <c>POST /account/api-keys</c>.</summary>
/// <param name="Name">The key's name, 1 to 100 characters, used once.</param>
/// <param name="ExpiresAt">From when on it does not work; never where absent.</param>
internal sealed record ApiKeyRequest(string? Name, DateTimeOffset? ExpiresAt);

/// <summary>A key in an answer, without its secret.</summary>
internal sealed record ApiKeyResource(string Id, string Name, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt)
{
    /// <summary>What is told of a key.</summary>
    public static ApiKeyResource Of(ApiKey key) => new(key.Id, key.Name, key.Prefix, key.CreatedAt, key.ExpiresAt, key.LastUsedAt);
}

/// <summary>A key that was just made, with the text that is shown this once.</summary>
internal sealed record NewApiKeyResource(string Id, string Name, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, string Key);

/// <summary>The answer to <c>GET /account/api-keys</c>.</summary>
internal sealed record ApiKeyListResource(IReadOnlyList<ApiKeyResource> Items);

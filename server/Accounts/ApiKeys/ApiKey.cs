namespace GraphQLExport.Accounts.ApiKeys;

/// <summary>A key by which a program signs in as the user who made it. The key itself is not kept, only a hash of it.</summary>
internal sealed class ApiKey
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Who made it, and whose rights it has.</summary>
    public required string UserId { get; init; }

    /// <summary>Its name, which its user uses once.</summary>
    public required string Name { get; init; }

    /// <summary>The part of the key by which it is found; no secret.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole key.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it does not work; null for a key that works until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was last used, to the minute; null before its first use.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }
}

using HotChocolate;

namespace GraphQLExport.Auditing;

/// <summary>One thing that was done. Entries are only ever added, and removed when their time is over, the oldest first; each is chained to the one before it.</summary>
public sealed class AuditEntry
{
    /// <summary>Number of the entry: 1 for the first ever, and no number is left out.</summary>
    public long Id { get; init; }

    /// <summary>When it was done, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What was done.</summary>
    public AuditAction Action { get; init; }

    /// <summary>The part of a compliance report that it belongs to.</summary>
    public AuditCategory Category { get; init; }

    /// <summary>Who did it; null where nobody was signed in. Kept when the account is gone.</summary>
    public string? UserId { get; init; }

    /// <summary>The address that the user signed in with then; for a failed sign-in the one that was tried.</summary>
    public string? Email { get; init; }

    /// <summary>What kind of thing it was done to, such as <c>export</c>.</summary>
    public string? EntityType { get; init; }

    /// <summary>Which one.</summary>
    public string? EntityId { get; init; }

    /// <summary>The network address that the request came from; null for what the server did by itself.</summary>
    public string? Address { get; init; }

    /// <summary>Why, in the words of who did it.</summary>
    public string? Reason { get; init; }

    /// <summary>What else is worth knowing, as JSON.</summary>
    public string? Details { get; init; }

    /// <summary>HMAC of this entry and the hash before it, lower-case hexadecimal.</summary>
    [GraphQLIgnore]
    public required string Hash { get; init; }
}

namespace GraphQLExport.Auditing;

/// <summary>Something to be recorded.</summary>
/// <param name="Action">What was done.</param>
/// <param name="UserId">Who did it; null where nobody is known.</param>
internal sealed record AuditRecord(AuditAction Action, string? UserId)
{
    /// <summary>The address that was tried, where nobody is known.</summary>
    public string? Email { get; init; }

    /// <summary>What kind of thing it was done to.</summary>
    public string? EntityType { get; init; }

    /// <summary>Which one.</summary>
    public string? EntityId { get; init; }

    /// <summary>Why, in the words of who did it.</summary>
    public string? Reason { get; init; }

    /// <summary>What else is worth knowing: never a secret, never data of a file.</summary>
    public object? Details { get; init; }
}

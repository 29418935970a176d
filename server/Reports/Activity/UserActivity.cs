using HotChocolate;

namespace GraphQLExport.Reports;

/// <summary>What a user did in some part of time.</summary>
public sealed record UserActivity
{
    /// <summary>The user's id.</summary>
    [GraphQLIgnore]
    public required string UserId { get; init; }

    /// <summary>The user's name.</summary>
    [GraphQLIgnore]
    public required string Name { get; init; }

    /// <summary>The user's e-mail address.</summary>
    [GraphQLIgnore]
    public string? Email { get; init; }

    /// <summary>How many experiments the user created.</summary>
    public int ExperimentsCreated { get; init; }

    /// <summary>How many feature flags the user created.</summary>
    public int FlagsCreated { get; init; }

    /// <summary>How many entries of the audit log are the user's.</summary>
    public int TotalActions { get; init; }

    /// <summary>When the last of them was recorded; null where there is none.</summary>
    public DateTimeOffset? LastActivity { get; init; }
}

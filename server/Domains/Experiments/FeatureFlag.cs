using HotChocolate;
using HotChocolate.Data;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Experiments;

/// <summary>A switch for a feature, on for some share of the users. Every signed-in user may read every flag.</summary>
public sealed class FeatureFlag
{
    /// <summary>Stable short name, such as <c>new-checkout</c>; 1 to 100 characters.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Key { get; set; }

    /// <summary>What people call it; 1 to 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Whether it is on at all.</summary>
    public bool Enabled { get; set; }

    /// <summary>The share of users who get the feature while it is on, 0 to 100.</summary>
    public double RolloutPercent { get; set; }

    /// <summary>The user id of who created it and answers for it; null where that user is gone. Shown by name only.</summary>
    [GraphQLIgnore]
    [IsProjected]
    public string? OwnerId { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; set; }
}

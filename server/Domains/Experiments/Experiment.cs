using HotChocolate;
using HotChocolate.Data;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Experiments;

/// <summary>A comparison of variants on users who were assigned to them at random. Every signed-in user may read every experiment.</summary>
public sealed class Experiment
{
    /// <summary>Stable short name, such as <c>checkout-button</c>; 1 to 100 characters.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    [IsProjected]
    public required string Id { get; set; }

    /// <summary>What people call it; 1 to 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>What is tried, and what is hoped for; empty where nobody said.</summary>
    public string Description { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public ExperimentStatus Status { get; set; }

    /// <summary>The user id of who created it; null where that user is gone. Shown by name only.</summary>
    [GraphQLIgnore]
    [IsProjected]
    public string? CreatedById { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it began to assign users; null before.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When it was completed; null before.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What is compared.</summary>
    [GraphQLIgnore]
    public ICollection<ExperimentVariant> Variants { get; } = [];
}

using HotChocolate;

namespace GraphQLExport.Domains.Experiments;

/// <summary>One of the things that an experiment compares.</summary>
public sealed class ExperimentVariant
{
    /// <summary>The experiment's id.</summary>
    [GraphQLIgnore]
    public required string ExperimentId { get; set; }

    /// <summary>Its name, unique in the experiment; 1 to 100 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Whether the others are compared with it. An experiment has at most one control.</summary>
    public bool IsControl { get; set; }
}

namespace GraphQLExport.Domains.Experiments;

/// <summary>
/// Something that happened to a user in an experiment. A user counts once per experiment, in the variant of their first assignment, and
/// has converted if a conversion of theirs came at that moment or later; other conversions do not count.
/// </summary>
public sealed class ExperimentEvent
{
    /// <summary>Primary key, growing with insertion.</summary>
    public long Id { get; set; }

    /// <summary>When it happened, to the millisecond, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>The experiment's id.</summary>
    public required string ExperimentId { get; set; }

    /// <summary>The experiment.</summary>
    public Experiment Experiment { get; set; } = null!;

    /// <summary>The name of the variant that the user saw.</summary>
    public required string Variant { get; set; }

    /// <summary>What tells users apart: a pseudonym of the source, 1 to 200 characters.</summary>
    public required string UserKey { get; set; }

    /// <summary>What happened.</summary>
    public ExperimentEventKind Kind { get; set; }
}

namespace GraphQLExport.Domains.Experiments;

/// <summary>What happened to a user in an experiment.</summary>
public enum ExperimentEventKind
{
    /// <summary>The user was assigned to the variant.</summary>
    Assigned,

    /// <summary>The user did what the experiment hopes for.</summary>
    Converted,
}

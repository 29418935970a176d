namespace GraphQLExport.Domains.Experiments;

/// <summary>Where an experiment stands.</summary>
public enum ExperimentStatus
{
    /// <summary>Being prepared; assigns nobody.</summary>
    Draft,

    /// <summary>Assigning users and waiting for conversions.</summary>
    Running,

    /// <summary>Over; its results are final.</summary>
    Completed,
}

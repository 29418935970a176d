using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Domains.Experiments;

/// <summary>What filters and orders may say of an experiment.</summary>
internal static class ExperimentShape
{
    /// <summary>The shape.</summary>
    public static FilterShape<Experiment> Value { get; } = new FilterShape<Experiment>("ExperimentFilterInput")
        .Value("id", experiment => experiment.Id)
        .Value("name", experiment => experiment.Name)
        .Value("description", experiment => experiment.Description)
        .Value("status", experiment => experiment.Status)
        .Value("createdAt", experiment => experiment.CreatedAt)
        .Value("startedAt", experiment => experiment.StartedAt)
        .Value("endedAt", experiment => experiment.EndedAt);
}

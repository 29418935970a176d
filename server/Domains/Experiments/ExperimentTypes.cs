using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Domains.Experiments;

/// <summary>Adds experiments to the schema.</summary>
internal static class ExperimentTypes
{
    /// <summary>Adds browsing of experiments, events, results and feature flags.</summary>
    public static IRequestExecutorBuilder AddExperimentTypes(this IRequestExecutorBuilder builder) => builder
        .AddTypeExtension<ExperimentQueries>()
        .AddTypeExtension<ExperimentResolvers>()
        .AddTypeExtension<FeatureFlagResolvers>()
        .AddDataLoader<VariantsLoader>();
}

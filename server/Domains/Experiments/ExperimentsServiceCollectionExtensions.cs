using GraphQLExport.Datasets;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Experiments;

/// <summary>Registers experiments, their events and results.</summary>
public static class ExperimentsServiceCollectionExtensions
{
    /// <summary>Adds experiment events to what can be imported, and events and results to what can be exported.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddExperiments(this IServiceCollection services) =>
        services
        .AddSingleton<IImportDataset, ExperimentEventImport>()
        .AddSingleton<DatasetDefinition, ExperimentEventDataset>()
        .AddSingleton<DatasetDefinition, ExperimentResultDataset>();
}

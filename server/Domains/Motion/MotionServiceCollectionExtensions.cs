using GraphQLExport.Datasets;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Motion;

/// <summary>Registers motion events.</summary>
public static class MotionServiceCollectionExtensions
{
    /// <summary>Adds motion events to what can be imported and exported.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMotion(this IServiceCollection services) =>
        services
        .AddSingleton<IImportDataset, MotionEventImport>()
        .AddSingleton<DatasetDefinition, MotionDataset>();
}

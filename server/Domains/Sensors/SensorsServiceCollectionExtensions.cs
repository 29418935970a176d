using GraphQLExport.Datasets;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Sensors;

/// <summary>Registers sensors and their readings.</summary>
public static class SensorsServiceCollectionExtensions
{
    /// <summary>Adds sensor readings to what can be imported and exported.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSensors(this IServiceCollection services) =>
        services
        .AddSingleton<IImportDataset, SensorReadingImport>()
        .AddSingleton<DatasetDefinition, SensorDataset>();
}

using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Sensors;

/// <summary>Registers sensors and their readings.</summary>
public static class SensorsServiceCollectionExtensions
{
    /// <summary>Adds the import of sensor readings.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSensors(this IServiceCollection services) =>
        services.AddSingleton<IImportDataset, SensorReadingImport>();
}

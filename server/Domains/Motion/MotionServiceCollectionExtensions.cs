using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Motion;

/// <summary>Registers motion events.</summary>
public static class MotionServiceCollectionExtensions
{
    /// <summary>Adds the import of motion events.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMotion(this IServiceCollection services) =>
        services.AddSingleton<IImportDataset, MotionEventImport>();
}

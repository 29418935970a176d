using GraphQLExport.Settings;

namespace GraphQLExport.Imports;

/// <summary>Registers imports.</summary>
public static class ImportsServiceCollectionExtensions
{
    /// <summary>Adds imports; the datasets come from the domains.</summary>
    /// <param name="services">The services; <c>AddData</c> comes first.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSettings<ImportOptions>(ImportOptions.Section, settings => settings
            .Integer("imports.max_body_bytes", options => options.MaxBodyBytes, 1, long.MaxValue, "The largest body of an import in bytes, as it comes over the wire.")
            .Integer("imports.max_expanded_bytes", options => options.MaxExpandedBytes, 1, long.MaxValue, "The most bytes that the body of an import may unpack to.")
            .Integer("imports.max_record_bytes", options => options.MaxRecordBytes, 1_024, int.MaxValue, "The longest CSV record or NDJSON line in bytes.")
            .Integer("imports.max_concurrent", options => options.MaxConcurrent, 1, 1_000, "Imports that one process runs at a time.")
            .Integer("imports.max_faults_listed", options => options.MaxFaultsListed, 1, 100_000, "Faults of an import that its answer lists; the rest are counted."));
        services.AddSingleton<ImportRun>();
        services.AddSingleton<ImportSlots>();
        return services;
    }
}

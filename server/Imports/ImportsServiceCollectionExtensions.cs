namespace GraphQLExport.Imports;

/// <summary>Registers imports.</summary>
public static class ImportsServiceCollectionExtensions
{
    /// <summary>Adds imports; the datasets come from the domains.</summary>
    /// <param name="services">The services; <c>AddData</c> comes first.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Section)
            .Validate(
                options => options is { MaxBodyBytes: > 0, MaxExpandedBytes: > 0, MaxRecordBytes: >= 1024, MaxFaultsListed: > 0, MaxConcurrent: > 0 },
                "GraphQLExport:Imports: every limit must be positive, MaxRecordBytes at least 1024.")
            .ValidateOnStart();
        services.AddSingleton<ImportRun>();
        services.AddSingleton<ImportSlots>();
        return services;
    }
}

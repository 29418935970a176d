using GraphQLExport.Datasets;

namespace GraphQLExport.Auditing;

/// <summary>Registers the audit log.</summary>
internal static class AuditingServiceCollectionExtensions
{
    /// <summary>Adds the log, its verifier, and what removes entries whose time is over.</summary>
    public static IServiceCollection AddAuditing(this IServiceCollection services)
    {
        services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.Section)
            .Validate(options => options.Retention is null || options.Retention >= AuditOptions.Shortest, "GraphQLExport:Audit:Retention must be at least 30.00:00:00, or not be set.")
            .ValidateOnStart();
        return services
            .AddSingleton<AuditChain>()
            .AddSingleton<IAuditLog, AuditLog>()
            .AddSingleton<IAuditVerification, AuditVerifier>()
            .AddSingleton<DatasetDefinition, AuditDataset>()
            .AddSingleton<AuditRetention>()
            .AddHostedService(provider => provider.GetRequiredService<AuditRetention>());
    }
}

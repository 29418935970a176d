using GraphQLExport.Datasets;

namespace GraphQLExport.Auditing;

/// <summary>Registers the audit log.</summary>
internal static class AuditingServiceCollectionExtensions
{
    /// <summary>Adds the log and its verifier.</summary>
    public static IServiceCollection AddAuditing(this IServiceCollection services) => services
        .AddSingleton<AuditChain>()
        .AddSingleton<IAuditLog, AuditLog>()
        .AddSingleton<IAuditVerification, AuditVerifier>()
        .AddSingleton<DatasetDefinition, AuditDataset>();
}

using GraphQLExport.Datasets;
using GraphQLExport.Imports;
using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Domains.AuditTrail;

/// <summary>Registers audit rows of other systems.</summary>
internal static class TrailSetup
{
    /// <summary>Adds them to what can be imported and exported.</summary>
    public static IServiceCollection AddAuditTrail(this IServiceCollection services) => services
        .AddSingleton<IImportDataset, TrailImport>()
        .AddSingleton<DatasetDefinition, TrailDataset>();

    /// <summary>Adds browsing of them to the schema.</summary>
    public static IRequestExecutorBuilder AddAuditTrailTypes(this IRequestExecutorBuilder builder) => builder.AddTypeExtension<TrailQueries>();
}

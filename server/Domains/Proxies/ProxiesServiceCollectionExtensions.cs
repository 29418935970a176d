using GraphQLExport.Datasets;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Proxies;

/// <summary>Registers proxies.</summary>
public static class ProxiesServiceCollectionExtensions
{
    /// <summary>Adds proxies to what can be imported and exported.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddProxies(this IServiceCollection services) =>
        services
        .AddSingleton<IImportDataset, ProxyImport>()
        .AddSingleton<DatasetDefinition, ProxyDataset>();
}

using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Domains.Proxies;

/// <summary>Adds proxies to the schema.</summary>
internal static class ProxyTypes
{
    /// <summary>Adds browsing of proxies.</summary>
    public static IRequestExecutorBuilder AddProxyTypes(this IRequestExecutorBuilder builder) => builder.AddTypeExtension<ProxyQueries>();
}

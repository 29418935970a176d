using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Domains.Servers;

/// <summary>Adds servers to the schema.</summary>
internal static class ServerTypes
{
    /// <summary>Adds browsing of servers and metrics, and trends.</summary>
    public static IRequestExecutorBuilder AddServerTypes(this IRequestExecutorBuilder builder) => builder.AddTypeExtension<ServerQueries>();
}

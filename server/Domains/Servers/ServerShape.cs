using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Domains.Servers;

/// <summary>What filters of metrics may say of their server.</summary>
internal static class ServerShape
{
    /// <summary>The server's own members.</summary>
    public static FilterShape<Server> Server { get; } = new FilterShape<Server>("ServerFilterInput")
        .Value("id", server => server.Id)
        .Value("name", server => server.Name);
}

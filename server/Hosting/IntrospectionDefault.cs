using Microsoft.Extensions.Configuration.Memory;

namespace GraphQLExport.Hosting;

/// <summary>
/// Who may explore the GraphQL schema where no setting says otherwise: whoever is signed in, and in development everyone.
/// </summary>
internal static class IntrospectionDefault
{
    /// <summary>The setting that overrides it: <c>Everyone</c>, <c>SignedIn</c> or <c>Nobody</c>.</summary>
    public const string Setting = "GraphQL:Introspection";

    /// <summary>Adds the default behind every other source.</summary>
    public static void AddIntrospectionDefault(this IConfigurationBuilder configuration, IHostEnvironment environment) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?> { [Setting] = environment.IsDevelopment() ? "Everyone" : "SignedIn" },
        });
}

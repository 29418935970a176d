using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Adds the configuration to the schema.</summary>
internal static class ConfigurationTypes
{
    /// <summary>Adds browsing, changing and importing of the configuration.</summary>
    public static IRequestExecutorBuilder AddConfigurationTypes(this IRequestExecutorBuilder builder) => builder
        .AddTypeExtension<ConfigurationQueries>()
        .AddTypeExtension<ConfigurationMutations>();
}

namespace GraphQLExport.Domains.Configuration;

/// <summary>What a configuration document is written in.</summary>
public enum ConfigurationFormat
{
    /// <summary>YAML, as an export writes it.</summary>
    Yaml,

    /// <summary>JSON, as an export writes it.</summary>
    Json,
}

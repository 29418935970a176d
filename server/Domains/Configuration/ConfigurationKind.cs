namespace GraphQLExport.Domains.Configuration;

/// <summary>What a part of the configuration is.</summary>
public enum ConfigurationKind
{
    /// <summary>A preset that is shared with all users; its value is the request.</summary>
    Preset,

    /// <summary>A setting of the server.</summary>
    Setting,
}

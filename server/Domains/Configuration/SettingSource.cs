namespace GraphQLExport.Domains.Configuration;

/// <summary>Where a setting's value comes from; each goes before those above it.</summary>
public enum SettingSource
{
    /// <summary>Nothing sets it.</summary>
    Default,

    /// <summary>A file such as <c>appsettings.json</c>.</summary>
    File,

    /// <summary>An administrator, here or by an import.</summary>
    Administrator,

    /// <summary>An environment variable or an argument of the server: it cannot be changed here.</summary>
    Environment,
}

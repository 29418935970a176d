using System.ComponentModel;
using GraphQLExport.Exports;

namespace GraphQLExport.Domains.Configuration;

/// <summary>A configuration to import.</summary>
public sealed class ImportConfigurationInput
{
    /// <summary>The document: what an export of the dataset `configuration` wrote, at most 400,000 characters.</summary>
    public required string Document { get; init; }

    /// <summary>What it is written in.</summary>
    public required ConfigurationFormat Format { get; init; }

    /// <summary>Whether the changes are only told, not made.</summary>
    [DefaultValue(false)]
    public bool DryRun { get; init; }

    /// <summary>With which the document's secrets were encrypted; kept nowhere.</summary>
    public string? Passphrase { get; init; }
}

/// <summary>What an import changed, or would change; or why nothing was changed.</summary>
/// <param name="Changes">The changes, by key.</param>
/// <param name="Errors">All faults of the document.</param>
public sealed record ImportConfigurationPayload(IReadOnlyList<ConfigurationChange>? Changes, IReadOnlyList<IExportRequestError>? Errors);

/// <summary>One difference between the configuration as it was and as it is to be.</summary>
/// <param name="Key">The key of the setting or preset.</param>
/// <param name="Before">The value before, a secret's as `[redacted]`; null for none.</param>
/// <param name="After">The value after; null for none.</param>
/// <param name="Note">What else there is to know, such as that the server has to start again; null for nothing.</param>
public sealed record ConfigurationChange(string Key, string? Before, string? After, string? Note);

/// <summary>A setting's new value.</summary>
public sealed class ChangeSettingInput
{
    /// <summary>The key of the setting.</summary>
    public required string Key { get; init; }

    /// <summary>Its value, empty for none; null takes it back to what files say, or else to its default.</summary>
    public string? Value { get; init; }
}

/// <summary>The setting as it is now, or why it was not changed.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Errors">Why not.</param>
public sealed record ChangeSettingPayload(ConfigurationSetting? Setting, IReadOnlyList<IExportRequestError>? Errors);

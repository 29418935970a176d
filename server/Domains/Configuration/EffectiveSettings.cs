using GraphQLExport.Settings;
using Microsoft.Extensions.Configuration.Json;

namespace GraphQLExport.Domains.Configuration;

/// <summary>What the settings are now, and why.</summary>
internal sealed class EffectiveSettings(IConfiguration configuration, StoredConfiguration stored, SettingCatalogue catalogue)
{
    /// <summary>All settings with their values, ordered by key. Values of secrets are among them: show none.</summary>
    public IReadOnlyList<EffectiveSetting> All => [.. catalogue.All.Select(Of)];

    /// <summary>A setting with its value.</summary>
    public EffectiveSetting Of(Setting setting)
    {
        var (value, source) = (setting.Default ?? "", SettingSource.Default);
        var (below, isBelow) = (value, true);
        foreach (var provider in ((IConfigurationRoot)configuration).Providers)
        {
            if (ReferenceEquals(provider, stored))
                (below, isBelow) = (value, false);
            if (provider.TryGet(setting.Path, out var text))
                (value, source) = (setting.Normalize(text ?? "") ?? text ?? "", SourceOf(provider, isBelow));
        }

        return new(setting, value, source, below);
    }

    private SettingSource SourceOf(IConfigurationProvider provider, bool isBelow) => provider switch
    {
        _ when ReferenceEquals(provider, stored) => SettingSource.Administrator,
        JsonConfigurationProvider => SettingSource.File,
        _ => isBelow ? SettingSource.Default : SettingSource.Environment,
    };
}

/// <summary>A setting with its value.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its value, empty for none.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="Below">What it would be if no administrator had changed it.</param>
internal sealed record EffectiveSetting(Setting Setting, string Value, SettingSource Source, string Below)
{
    /// <summary>Whether the environment has the last word.</summary>
    public bool IsFixed => Source == SettingSource.Environment;
}

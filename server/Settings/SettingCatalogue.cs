namespace GraphQLExport.Settings;

/// <summary>All settings, by key.</summary>
internal sealed class SettingCatalogue
{
    private readonly Dictionary<string, Setting> byKey;

    /// <summary>Takes the settings that the features declare.</summary>
    /// <exception cref="ArgumentException">Two have the same key, or one a key that is kept for presets: a mistake of the program.</exception>
    public SettingCatalogue(IEnumerable<Setting> settings)
    {
        All = [.. settings.OrderBy(setting => setting.Key, StringComparer.Ordinal)];
        byKey = All.ToDictionary(setting => setting.Key, StringComparer.Ordinal);
        if (All.FirstOrDefault(setting => setting.Key.StartsWith(Setting.PresetPrefix, StringComparison.Ordinal)) is { } wrong)
            throw new ArgumentException($"No setting can be called {wrong.Key}.", nameof(settings));
    }

    /// <summary>The settings, ordered by key.</summary>
    public IReadOnlyList<Setting> All { get; }

    /// <summary>The setting of a key, or null.</summary>
    public Setting? Find(string key) => byKey.GetValueOrDefault(key);
}

using GraphQLExport.Data;
using GraphQLExport.Exports;
using GraphQLExport.Settings;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Reads the configuration as it is now: every setting, and every preset that is shared.</summary>
internal sealed class ConfigurationReader(EffectiveSettings settings)
{
    /// <summary>What stands for a secret.</summary>
    public const string Redacted = RedactedRows.Mask;

    /// <summary>The whole configuration, ordered by key. Secrets are redacted, or encrypted where there is a cipher.</summary>
    public async Task<IReadOnlyList<ConfigurationSetting>> ReadAsync(AppDbContext database, SecretCipher? cipher, CancellationToken cancellationToken)
    {
        var presets = await PresetsAsync(database, cancellationToken);
        return [.. settings.All.Select(setting => Row(setting, cipher)).Concat(presets.Select(preset => Row(preset.Key, preset.Value))).OrderBy(row => row.Key, StringComparer.Ordinal)];
    }

    /// <summary>The shared presets by their keys. Where several have the same dataset and name, all but the oldest get a number.</summary>
    public static async Task<IReadOnlyDictionary<string, Preset>> PresetsAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        var presets = await database.Set<Preset>().Where(preset => preset.Shared).OrderBy(preset => preset.CreatedAt).ThenBy(preset => preset.Id).ToListAsync(cancellationToken);
        Dictionary<string, Preset> named = [];
        List<Preset> others = [.. presets.Where(preset => !named.TryAdd(KeyOf(preset), preset))];
        foreach (var preset in others)
        {
            for (var number = 2; !named.TryAdd($"{KeyOf(preset)} ({number})", preset); number++)
            {
            }
        }

        return named;
    }

    /// <summary>A setting as the list shows it.</summary>
    public static ConfigurationSetting Row(EffectiveSetting effective, SecretCipher? cipher = null)
    {
        var (setting, value) = (effective.Setting, effective.Value);
        return new()
        {
            Kind = ConfigurationKind.Setting,
            Key = setting.Key,
            Value = value.Length == 0 ? null : !setting.IsSecret ? value : cipher?.Encrypt(setting.Key, value) ?? Redacted,
            DefaultValue = setting.IsSecret ? null : setting.Default,
            Source = effective.Source,
            Type = setting.Kind,
            Description = setting.Description,
            Secret = setting.IsSecret,
            NeedsRestart = setting.NeedsRestart,
            EnvironmentVariable = setting.EnvironmentVariable,
            Minimum = setting.Minimum,
            Maximum = setting.Maximum,
            Choices = setting.Choices,
            Optional = setting.IsOptional,
        };
    }

    private static ConfigurationSetting Row(string key, Preset preset) => new()
    {
        Kind = ConfigurationKind.Preset,
        Key = key,
        Value = preset.RequestJson,
        Description = $"A shared preset of the dataset {preset.Dataset}.",
    };

    private static string KeyOf(Preset preset) => $"{Setting.PresetPrefix}{preset.Dataset}.{preset.Name}";
}

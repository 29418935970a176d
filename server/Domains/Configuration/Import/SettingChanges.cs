using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Settings;

namespace GraphQLExport.Domains.Configuration;

/// <summary>What a new value of a setting changes.</summary>
/// <param name="settings">What the settings are.</param>
/// <param name="store">Where changes go.</param>
internal sealed class SettingChanges(EffectiveSettings settings, SettingStore store)
{
    private const string Restart = "Takes effect when the server starts again.";

    /// <summary>Plans the change of a setting.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="entry">Its new value, already decrypted where it is a secret; null for none.</param>
    /// <param name="caller">Who changes it.</param>
    /// <returns>The change, null where the value is the present one; or the fault of the value.</returns>
    public (PlannedChange? Change, RequestFault? Fault) Plan(Setting setting, DocumentEntry entry, Caller caller)
    {
        var present = settings.Of(setting);
        if (setting.Normalize(entry.Value ?? "") is not { } value)
            return (null, entry.Fault(FaultCodes.InvalidValue, $"{setting.Key} must be {setting.Rule}."));
        if (value == present.Value)
            return (null, null);
        return present.IsFixed ? (null, Fixed(setting, entry)) : (Planned(present, value, caller), null);
    }

    /// <summary>Plans to take a setting back to what files say, or else to its default.</summary>
    public (PlannedChange? Change, RequestFault? Fault) PlanReset(Setting setting, DocumentEntry entry, Caller caller) => settings.Of(setting) switch
    {
        { IsFixed: true } => (null, Fixed(setting, entry)),
        { Source: SettingSource.Administrator } present => (Planned(present, present.Below, caller), null),
        _ => (null, null),
    };

    /// <summary>A secret that a document leaves out: it stays as it is, and the differences say so.</summary>
    public PlannedChange Kept(Setting setting)
    {
        var present = Shown(setting, settings.Of(setting).Value);
        return new(new(setting.Key, present, present, "The document leaves this secret out; it stays as it is."), null);
    }

    private static RequestFault Fixed(Setting setting, DocumentEntry entry) =>
        entry.Fault(FaultCodes.SettingFixed, $"{setting.Key} is set by the server's environment ({setting.EnvironmentVariable}), which has the last word.");

    private static string? Shown(Setting setting, string value) => value.Length == 0 ? null : setting.IsSecret ? ConfigurationReader.Redacted : value;

    private PlannedChange Planned(EffectiveSetting present, string value, Caller caller)
    {
        var setting = present.Setting;
        return new(
            new(setting.Key, Shown(setting, present.Value), Shown(setting, value), setting.NeedsRestart ? Restart : null),
            (database, cancellationToken) => store.SetAsync(database, setting, value == present.Below ? null : value, caller, cancellationToken));
    }
}

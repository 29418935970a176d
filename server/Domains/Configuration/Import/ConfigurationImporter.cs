using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Settings;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Configuration;

/// <summary>
/// Imports a configuration: all of it or nothing. A document that names every setting is complete, and shared presets that it does not have
/// go, so that the server is then as the one that wrote it; any other document changes what it names.
/// </summary>
internal sealed class ConfigurationImporter(
    IDbContextFactory<AppDbContext> databases, SettingCatalogue catalogue, SettingChanges settings, PresetChanges presets, SettingStore store, IAuditLog audit)
{
    /// <summary>Imports a document, or tells what that would change.</summary>
    /// <param name="caller">An administrator.</param>
    /// <param name="entries">What the document says.</param>
    /// <param name="passphrase">Opens its secrets.</param>
    /// <param name="dryRun">Whether nothing is changed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(IReadOnlyList<ConfigurationChange> Changes, IReadOnlyList<RequestFault> Faults)> ImportAsync(
        Caller caller, IReadOnlyList<DocumentEntry> entries, string? passphrase, bool dryRun, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        List<RequestFault> faults = [];
        List<PlannedChange> changes = [.. PlanSettings(caller, entries, new(passphrase), faults)];
        changes.AddRange(await PlanPresetsAsync(database, caller, entries, faults, cancellationToken));
        IReadOnlyList<ConfigurationChange> told = [.. changes.Select(planned => planned.Change).OrderBy(change => change.Key, StringComparer.Ordinal)];
        if (faults.Count > 0 || dryRun)
            return (told, faults);
        foreach (var change in changes)
        {
            if (change.ApplyAsync is { } apply)
                await apply(database, cancellationToken);
        }

        await audit.AppendAsync(
            database, new(AuditAction.ConfigurationImported, caller.UserId) { EntityType = "configuration", Details = new { Changed = told.Where(change => change.Before != change.After).Select(change => change.Key) } }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await store.ApplyChangeAsync();
        return (told, []);
    }

    private IEnumerable<PlannedChange> PlanSettings(Caller caller, IReadOnlyList<DocumentEntry> entries, SecretValues secrets, List<RequestFault> faults)
    {
        foreach (var entry in entries.Where(entry => !IsPreset(entry)))
        {
            if (catalogue.Find(entry.Key) is not { } setting)
            {
                faults.Add(entry.Fault(FaultCodes.UnknownSetting, $"There is no setting \"{DocumentBuilder.Shown(entry.Key)}\".", "key"));
            }
            else if (setting.IsSecret && entry.Value == ConfigurationReader.Redacted)
            {
                yield return settings.Kept(setting);
            }
            else if ((setting.IsSecret ? secrets.Open(entry, faults) : entry) is { } opened)
            {
                var (change, fault) = settings.Plan(setting, opened, caller);
                if (fault is not null)
                    faults.Add(fault);
                if (change is not null)
                    yield return change;
            }
        }
    }

    private async Task<IEnumerable<PlannedChange>> PlanPresetsAsync(AppDbContext database, Caller caller, IReadOnlyList<DocumentEntry> entries, List<RequestFault> faults, CancellationToken cancellationToken)
    {
        var present = await ConfigurationReader.PresetsAsync(database, cancellationToken);
        var named = entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        List<PlannedChange> changes = [];
        foreach (var entry in entries.Where(IsPreset))
        {
            if (await presets.PlanAsync(database, present.GetValueOrDefault(entry.Key), entry, caller, faults, cancellationToken) is { } change)
                changes.Add(change);
        }

        var isComplete = catalogue.All.All(setting => named.Contains(setting.Key));
        return isComplete ? changes.Concat(present.Where(preset => !named.Contains(preset.Key)).Select(preset => PresetChanges.Removal(preset.Key, preset.Value))) : changes;
    }

    private static bool IsPreset(DocumentEntry entry) => entry.Key.StartsWith(Setting.PresetPrefix, StringComparison.Ordinal);
}

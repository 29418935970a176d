using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Settings;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Configuration;

/// <inheritdoc/>
internal sealed partial class ConfigurationService(
    IDbContextFactory<AppDbContext> databases,
    DatasetCatalogue datasets,
    SettingCatalogue catalogue,
    EffectiveSettings effective,
    ConfigurationReader reader,
    SettingChanges changes,
    ConfigurationImporter importer,
    SettingStore store,
    IAuditLog audit,
    ILogger<ConfigurationService> log) : IConfigurationService
{
    private static readonly FaultPath Input = new(null, "input");
    private static readonly NotAllowedError NotAllowed = new("Only an administrator may change the configuration.");

    private readonly IReadOnlySet<string> names = datasets.Find(ConfigurationDataset.DatasetName)!.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ConfigurationSetting>> ReadAsync(Caller caller, AppDbContext database, CancellationToken cancellationToken) =>
        caller.IsAdministrator ? await reader.ReadAsync(database, null, cancellationToken) : [];

    /// <inheritdoc/>
    public async Task<ChangeSettingPayload> ChangeAsync(Caller caller, ChangeSettingInput input, CancellationToken cancellationToken)
    {
        if (!caller.IsAdministrator)
            return new(null, [NotAllowed]);
        if (catalogue.Find(input.Key) is not { } setting)
            return new(null, [InvalidRequestError.Of(new(FaultCodes.UnknownSetting, $"There is no setting \"{DocumentBuilder.Shown(input.Key)}\".", Input.Then("key")))]);
        var entry = new DocumentEntry(setting.Key, input.Value, Input, Line: null);
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var (change, fault) = input.Value is null ? changes.PlanReset(setting, entry, caller) : changes.Plan(setting, entry, caller);
        if (fault is not null)
            return new(null, [InvalidRequestError.Of(fault)]);
        if (change?.ApplyAsync is { } apply)
        {
            await apply(database, cancellationToken);
            await audit.AppendAsync(database, new(AuditAction.SettingChanged, caller.UserId) { EntityType = "setting", EntityId = setting.Key, Details = new { change.Change.Before, change.Change.After } }, cancellationToken);
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            await store.ApplyChangeAsync();
            LogChanged(log, setting.Key, caller.UserId);
        }

        return new(ConfigurationReader.Row(effective.Of(setting)), null);
    }

    /// <inheritdoc/>
    public async Task<ImportConfigurationPayload> ImportAsync(Caller caller, ImportConfigurationInput input, CancellationToken cancellationToken)
    {
        if (!caller.IsAdministrator)
            return new(null, [NotAllowed]);
        var (entries, faults) = ConfigurationDocument.Read(input.Document, input.Format, names);
        if (faults.Count > 0)
            return Refused(faults);
        var (told, wrong) = await importer.ImportAsync(caller, entries, input.Passphrase, input.DryRun, cancellationToken);
        if (wrong.Count > 0)
            return Refused(wrong);
        if (!input.DryRun)
            LogImported(log, caller.UserId, told.Count);
        return new(told, null);
    }

    private static ImportConfigurationPayload Refused(IReadOnlyList<RequestFault> faults) => new(null, [.. faults.Take(100).Select(InvalidRequestError.Of)]);

    [LoggerMessage(LogLevel.Information, "The setting {Key} was changed by {User}.")]
    private static partial void LogChanged(ILogger log, string key, string user);

    [LoggerMessage(LogLevel.Information, "A configuration was imported by {User}: {Changes} differences.")]
    private static partial void LogImported(ILogger log, string user, int changes);
}

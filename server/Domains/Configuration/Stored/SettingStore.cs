using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Settings;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Configuration;

/// <summary>The changed settings in the database, and from there in the running server.</summary>
internal sealed partial class SettingStore(
    IDbContextFactory<AppDbContext> databases, SettingCatalogue catalogue, StoredConfiguration configuration, SettingSecrets secrets, SettingSignal signal, TimeProvider time, ILogger<SettingStore> log) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);

    /// <summary>Puts a value in the place of another; null takes the setting back to what files say. Call within a transaction.</summary>
    public async Task SetAsync(AppDbContext database, Setting setting, string? value, Caller caller, CancellationToken cancellationToken)
    {
        var stored = await database.Set<StoredSetting>().SingleOrDefaultAsync(row => row.Key == setting.Key, cancellationToken);
        if (value is null)
        {
            if (stored is not null)
                database.Remove(stored);
            return;
        }

        if (stored is null)
            database.Add(stored = new() { Key = setting.Key, Value = "" });
        stored.Value = setting.IsSecret && value.Length > 0 ? secrets.Protect(value) : value;
        stored.UpdatedAt = time.GetUtcNow();
        stored.UserId = caller.UserId;
    }

    /// <summary>Brings this process to what it has just stored, and the other processes too.</summary>
    public Task ApplyChangeAsync()
    {
        signal.TellOthers();
        return ApplyAsync(CancellationToken.None);
    }

    /// <summary>
    /// Brings the running server to what the database says. A value that this version does not take, and a secret whose keys are gone,
    /// are left out.
    /// </summary>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            Dictionary<string, string> values = [];
            foreach (var row in await database.Set<StoredSetting>().AsNoTracking().ToListAsync(cancellationToken))
            {
                if (catalogue.Find(row.Key) is { } setting && ValueOf(setting, row) is { } value)
                    values[setting.Path] = value;
                else
                    LogLeftOut(log, row.Key);
            }

            configuration.Replace(values);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private string? ValueOf(Setting setting, StoredSetting row) =>
        (setting.IsSecret && row.Value.Length > 0 ? secrets.Unprotect(row.Value) : row.Value) is { } value ? setting.Normalize(value) : null;

    [LoggerMessage(LogLevel.Warning, "The stored value of the setting {Key} cannot be used, and is left out.")]
    private static partial void LogLeftOut(ILogger log, string key);
}

using GraphQLExport.Secrets;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Data;

/// <summary>
/// Before a server begins, on a database that machines share: takes the keys of a data folder over where the database has none yet, refuses to go on
/// with keys that it cannot read, and wraps anew what the present master key has not wrapped.
/// </summary>
internal sealed partial class KeyTableSetup(
    IDbContextFactory<AppDbContext> databases, IDatabaseProvider provider, KeyTable table, KeyFiles files, MasterKeys masters, ILogger<KeyTableSetup> log) : IDatabaseSeed
{
    /// <inheritdoc/>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (!provider.IsShared)
            return;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var keys = await database.Set<StoredKey>().ToListAsync(cancellationToken);
        if (keys.Count == 0)
            TakeOver(database);
        foreach (var (key, content) in keys.Select(key => (key, table.Open(key))))
        {
            if (masters.CurrentId is { } current && key.MasterKeyId != current)
                table.Protect(key, content);
        }

        await database.SaveChangesAsync(cancellationToken);
        if (masters.CurrentId is null)
            LogOpen(log);
    }

    private void TakeOver(AppDbContext database)
    {
        foreach (var (name, content) in files.All())
        {
            database.Add(table.Close(name, content));
            LogTaken(log, name);
        }
    }

    [LoggerMessage(LogLevel.Information, "The key {Name} of the data folder was taken over into the database.")]
    private static partial void LogTaken(ILogger log, string name);

    [LoggerMessage(LogLevel.Warning, "The keys of sign-ins, download links, manifests, stored secrets and the audit log lie unprotected in the database: who reads it can forge them all. Set GRAPHQLEXPORT__SECRETS__MASTERKEY or GRAPHQLEXPORT__SECRETS__MASTERKEYFILE.")]
    private static partial void LogOpen(ILogger log);
}

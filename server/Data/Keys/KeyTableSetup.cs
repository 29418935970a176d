using GraphQLExport.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Data;

/// <summary>
/// Before a server begins, on a database that machines share: takes the keys of a data folder over where the database has none yet, refuses to go on
/// with keys that it cannot read, and wraps anew what the present master key has not wrapped.
/// </summary>
internal sealed partial class KeyTableSetup(
    IDbContextFactory<AppDbContext> databases, IDatabaseProvider provider, KeyTable table, MasterKeys masters, IOptions<DataOptions> data, ILogger<KeyTableSetup> log) : IDatabaseSeed
{
    /// <inheritdoc/>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (!provider.IsShared)
            return;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var keys = await database.Set<StoredKey>().ToListAsync(cancellationToken);
        if (keys.Count == 0)
            await TakeOverAsync(database, cancellationToken);
        foreach (var (key, content) in keys.Select(key => (key, table.Open(key))))
        {
            if (masters.CurrentId is { } current && key.MasterKeyId != current)
                table.Protect(key, content);
        }

        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (masters.CurrentId is null)
            LogOpen(log);
    }

    private async Task TakeOverAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        var folder = data.Value.PathOf(KeyFiles.Folder);
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            var content = await File.ReadAllBytesAsync(file, cancellationToken);
            // A crash may have left an empty one, which is no key.
            if (content.Length == 0)
                continue;
            database.Add(table.Close(Path.GetFileName(file), content));
            LogTaken(log, file);
        }
    }

    [LoggerMessage(LogLevel.Information, "The key {File} was taken over into the database.")]
    private static partial void LogTaken(ILogger log, string file);

    [LoggerMessage(LogLevel.Warning, "The keys of sign-ins, download links, manifests, stored secrets and the audit log lie unprotected in the database: who reads it can forge them all. Set GRAPHQLEXPORT__SECRETS__MASTERKEY or GRAPHQLEXPORT__SECRETS__MASTERKEYFILE.")]
    private static partial void LogOpen(ILogger log);
}

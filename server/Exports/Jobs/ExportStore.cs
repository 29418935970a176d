using GraphQLExport.Auditing;
using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>
/// Exports in the database. Every change of state is a compare-and-set in SQL, in one transaction with the progress event
/// that tells of it, so that no two processes can both believe they moved an export.
/// </summary>
internal sealed class ExportStore(IDbContextFactory<AppDbContext> databases, IAuditLog audit, IOptionsMonitor<ExportOptions> options, TimeProvider time)
{
    /// <summary>Admits a new export unless its owner has too many unfinished ones. Counting and inserting are one transaction.</summary>
    /// <param name="export">The export.</param>
    /// <param name="passphrase">What its secrets are to be encrypted with, itself encrypted; null for nothing.</param>
    /// <param name="cancellationToken">Gives up before the start.</param>
    public async Task<Admission> AdmitAsync(Export export, StoredPassphrase? passphrase, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (export.IdempotencyKey is { } key)
        {
            var known = await database.Set<Export>().AsNoTracking()
                .FirstOrDefaultAsync(other => other.UserId == export.UserId && other.IdempotencyKey == key, cancellationToken);
            if (known is not null)
                return new(known, Existed: true, 0);
        }

        if (export.Fingerprint is { } fingerprint)
        {
            var ahead = await database.Set<Export>().AsNoTracking()
                .FirstOrDefaultAsync(other => other.UserId == export.UserId && other.Fingerprint == fingerprint && ExportStates.Unfinished.Contains(other.Status), cancellationToken);
            if (ahead is not null)
                return new(null, Existed: false, 0) { Ahead = ahead };
        }

        var running = await database.Set<Export>().CountAsync(other => other.UserId == export.UserId && ExportStates.Unfinished.Contains(other.Status), cancellationToken);
        if (export.ScheduleId is null && running >= options.CurrentValue.MaxPerUser)
            return new(null, Existed: false, running);
        export.Sequence = 1;
        export.MovedAt = time.GetUtcNow();
        database.Add(export);
        if (passphrase is not null)
            database.Add(passphrase);
        database.Add(new ExportProgress
        {
            ExportId = export.Id,
            Sequence = 1,
            Status = export.Status,
            Phase = ExportPhase.Queued,
            QueuePosition = 1 + await database.Set<Export>().CountAsync(other => other.Status == ExportStatus.Queued, cancellationToken),
        });
        await audit.AppendAsync(database, ExportAudit.Started(export), cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(export, Existed: false, running + 1);
    }

    /// <summary>Whether a user started an export with a key.</summary>
    public async Task<bool> HasKeyAsync(string userId, string key, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<Export>().AnyAsync(export => export.UserId == userId && export.IdempotencyKey == key, cancellationToken);
    }

    /// <summary>Finds an export, whoever owns it.</summary>
    public async Task<Export?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<Export>().AsNoTracking().FirstOrDefaultAsync(export => export.Id == id, cancellationToken);
    }

    /// <summary>
    /// Moves an export to another state and records the event.
    /// </summary>
    /// <param name="expected">The export as the caller knows it: state and attempt must still be these.</param>
    /// <param name="to">The new state.</param>
    /// <param name="progress">The event; its sequence is set here.</param>
    /// <param name="change">Further changes of the row.</param>
    /// <param name="file">A file that is published by this move.</param>
    /// <param name="by">Who wanted it; null for the server itself, on the owner's behalf.</param>
    /// <param name="cancellationToken">Stops before the move, never half-way.</param>
    /// <returns>The recorded event, or null when the export is no longer as expected: somebody else moved it.</returns>
    /// <exception cref="InvalidOperationException">The table of moves does not allow it.</exception>
    public async Task<ExportProgress?> MoveAsync(
        Export expected, ExportStatus to, ExportProgress progress, Action<Export>? change, StoredFile? file, string? by, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var recorded = await MoveWithinAsync(database, expected, to, progress, change, file, by, cancellationToken);
        if (recorded is not null)
            await transaction.CommitAsync(cancellationToken);
        return recorded;
    }

    /// <summary>The same as <see cref="MoveAsync"/>, within the caller's transaction.</summary>
    public async Task<ExportProgress?> MoveWithinAsync(
        AppDbContext database, Export expected, ExportStatus to, ExportProgress progress, Action<Export>? change, StoredFile? file, string? by, CancellationToken cancellationToken)
    {
        if (!ExportStates.Allows(expected.Status, to))
            throw new InvalidOperationException($"No export goes from {expected.Status} to {to}.");
        var now = time.GetUtcNow();
        var rows = await database.Set<Export>()
            .Where(export => export.Id == expected.Id && export.Status == expected.Status && export.Attempt == expected.Attempt)
            .ExecuteUpdateAsync(
                row => row.SetProperty(export => export.Status, to).SetProperty(export => export.MovedAt, now).SetProperty(export => export.Sequence, export => export.Sequence + 1), cancellationToken);
        if (rows == 0)
            return null;
        var current = await database.Set<Export>().FirstAsync(export => export.Id == expected.Id, cancellationToken);
        if (to is not (ExportStatus.Running or ExportStatus.Canceling))
            current.WorkerId = null;
        change?.Invoke(current);
        var recorded = progress with { Sequence = current.Sequence, Status = to };
        database.Add(recorded);
        if (file is not null)
            database.Add(file);
        if (ExportAudit.Moved(current, expected.Status, to, file) is { } record)
            await audit.AppendAsync(database, by is null ? record : record with { UserId = by }, cancellationToken);
        if (to == ExportStatus.Completed)
            await Increments.DeliverAsync(database, current, now, cancellationToken);
        if (ExportStates.IsFinal(to))
            await database.Set<StoredPassphrase>().Where(passphrase => passphrase.ExportId == expected.Id).ExecuteDeleteAsync(cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return recorded;
    }

    /// <summary>Records progress within a state. Null when the export is no longer in that state or attempt: its worker should stop.</summary>
    public async Task<ExportProgress?> RecordAsync(Export expected, ExportProgress progress, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var changed = await database.Set<Export>()
            .Where(export => export.Id == expected.Id && export.Status == expected.Status && export.Attempt == expected.Attempt)
            .ExecuteUpdateAsync(row => row.SetProperty(export => export.Sequence, export => export.Sequence + 1), cancellationToken);
        if (changed == 0)
            return null;
        var sequence = await database.Set<Export>().Where(export => export.Id == expected.Id).Select(export => export.Sequence).FirstAsync(cancellationToken);
        var recorded = progress with { Sequence = sequence, Status = expected.Status };
        database.Add(recorded);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return recorded;
    }

    /// <summary>The events of an export that come after a sequence, oldest first.</summary>
    public async Task<List<ExportProgress>> EventsAfterAsync(string id, long after, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<ExportProgress>().AsNoTracking()
            .Where(progress => progress.ExportId == id && progress.Sequence > after).OrderBy(progress => progress.Sequence).ToListAsync(cancellationToken);
    }

    /// <summary>The latest event of an export; while it is queued, with its present place in the queue.</summary>
    public async Task<ExportProgress> PresentAsync(Export export, CancellationToken cancellationToken) =>
        (await PresentAsync([export.Id], cancellationToken))[export.Id];

    /// <summary>The latest events of exports by their ids; of those that are queued, with their present places in the queue.</summary>
    public async Task<Dictionary<string, ExportProgress>> PresentAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var events = database.Set<ExportProgress>().AsNoTracking();
        var latest = await events
            .Where(progress => ids.Contains(progress.ExportId)
                && progress.Sequence == events.Where(other => other.ExportId == progress.ExportId).Max(other => other.Sequence))
            .ToDictionaryAsync(progress => progress.ExportId, cancellationToken);
        if (!latest.Values.Any(progress => progress.Status == ExportStatus.Queued))
            return latest;
        var now = time.GetUtcNow();
        var queue = await database.Set<Export>().Where(other => other.Status == ExportStatus.Queued && (other.NotBefore == null || other.NotBefore <= now))
            .OrderBy(other => other.CreatedAt).ThenBy(other => other.Id).Select(other => other.Id).ToListAsync(cancellationToken);
        for (var i = 0; i < queue.Count; i++)
        {
            if (latest.TryGetValue(queue[i], out var progress) && progress.Status == ExportStatus.Queued)
                latest[queue[i]] = progress with { QueuePosition = i + 1 };
        }

        return latest;
    }

    /// <summary>Exports that came to their present state since a moment, whichever it is, and those that have been asked to stop.</summary>
    public async Task<List<Export>> ChangedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<Export>().AsNoTracking()
            .Where(export => export.MovedAt >= since || export.Status == ExportStatus.Canceling)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The files of an export.</summary>
    public Task<List<StoredFile>> FilesAsync(string exportId, CancellationToken cancellationToken) => FilesAsync([exportId], cancellationToken);

    /// <summary>The files of exports, each export's in order.</summary>
    public async Task<List<StoredFile>> FilesAsync(IReadOnlyCollection<string> exportIds, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<StoredFile>().AsNoTracking().Where(file => exportIds.Contains(file.ExportId)).OrderBy(file => file.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The manifest of a file; null where it has none.</summary>
    public async Task<byte[]?> ManifestAsync(StoredFile file, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<StoredManifest>().Where(manifest => manifest.FileId == file.Id).Select(manifest => manifest.Content).FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>What became of a start: the export, new or known, or nothing because its owner has <paramref name="Running"/> unfinished ones.</summary>
internal sealed record Admission(Export? Export, bool Existed, int Running)
{
    /// <summary>The unfinished delivery of the same incremental request that has to end first.</summary>
    public Export? Ahead { get; init; }
}

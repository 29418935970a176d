using GraphQLExport.Data;
using GraphQLExport.Processes;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Exports;

/// <summary>
/// The exports that wait, oldest first: the rows with the state QUEUED are the queue. Whoever takes one holds it by its own id and by the number of
/// the attempt, which every later change of the export has to name.
/// </summary>
internal sealed class ExportQueue(IDbContextFactory<AppDbContext> databases, ExportStore store, ExportEvents events, ProcessRegistry process, TimeProvider time)
{
    /// <summary>Takes the next export for this process; null where none is due. Two processes never take the same one, since writers take turns.</summary>
    /// <param name="cancellationToken">Gives up before it is taken.</param>
    public async Task<Export?> TakeAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var due = database.Set<Export>().AsNoTracking().Where(export => export.Status == ExportStatus.Queued && (export.NotBefore == null || export.NotBefore <= now));
        // Most looks find nothing, and hold up no writer.
        if (!await due.AnyAsync(cancellationToken))
            return null;
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var worker = process.Id;
        // A process that was silent for too long would lose it in the same moment.
        if (!await database.Set<ServerProcess>().AnyAsync(row => row.Id == worker, cancellationToken))
        {
            await transaction.RollbackAsync(cancellationToken);
            await process.BeatAsync(cancellationToken);
            return null;
        }

        if (await due.OrderBy(export => export.CreatedAt).ThenBy(export => export.Id).FirstOrDefaultAsync(cancellationToken) is not { } next)
            return null;
        var progress = new ExportProgress { ExportId = next.Id, Phase = ExportPhase.Counting };
        var begun = await store.MoveWithinAsync(database, next, ExportStatus.Running, progress, Begin, null, by: null, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        await events.PublishAsync(next, begun!, CancellationToken.None);
        return await store.FindAsync(next.Id, CancellationToken.None);

        void Begin(Export row)
        {
            row.Attempt++;
            row.WorkerId = worker;
            row.StartedAt = now;
            row.NotBefore = null;
        }
    }

    /// <summary>When the next export that waits for its time is due; null where none does.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<Export>().Where(export => export.Status == ExportStatus.Queued && export.NotBefore != null).MinAsync(export => export.NotBefore, cancellationToken);
    }

    /// <summary>Whether it is this process that was to run an export.</summary>
    public bool IsHeldHere(Export export) => export.WorkerId == process.Id;

    /// <summary>Which of some attempts are no longer what this process holds: their owners canceled them, or another process has them.</summary>
    public async Task<List<(string Id, int Attempt)>> LostAsync(IReadOnlyCollection<(string Id, int Attempt)> running, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        string[] ids = [.. running.Select(attempt => attempt.Id)];
        var held = await database.Set<Export>().Where(export => ids.Contains(export.Id) && export.Status == ExportStatus.Running)
            .Select(export => new { export.Id, export.Attempt }).ToListAsync(cancellationToken);
        return [.. running.Except(held.Select(export => (export.Id, export.Attempt)))];
    }

    /// <summary>Exports that were begun and that no living process runs, or that this one should run, oldest first.</summary>
    public async Task<List<Export>> BegunAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var worker = process.Id;
        return await database.Set<Export>().AsNoTracking()
            .Where(export => (export.Status == ExportStatus.Running || export.Status == ExportStatus.Canceling)
                && (export.WorkerId == worker || !database.Set<ServerProcess>().Any(row => row.Id == export.WorkerId)))
            .OrderBy(export => export.CreatedAt).ThenBy(export => export.Id).ToListAsync(cancellationToken);
    }
}

using GraphQLExport.Auditing;
using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Exports;

/// <summary>Finds exports that have had their time, and takes them out of the database.</summary>
internal sealed class ExportCleanup(IDbContextFactory<AppDbContext> databases, ExportStore store, IAuditLog audit, TimeProvider time)
{
    /// <summary>Exports whose files' time is over.</summary>
    public async Task<List<Export>> OverdueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<Export>().AsNoTracking()
            .Where(export => (export.Status == ExportStatus.Completed || export.Status == ExportStatus.Failed) && export.ExpiresAt <= now).ToListAsync(cancellationToken);
    }

    /// <summary>Expires exports in one transaction, which is most of the work of each.</summary>
    /// <returns>Those that expired, with the events that tell of it; nobody else moved them meanwhile.</returns>
    public async Task<List<(Export Export, ExportProgress Recorded)>> ExpireAsync(IReadOnlyCollection<Export> due, CancellationToken cancellationToken)
    {
        var present = await store.PresentAsync([.. due.Select(export => export.Id)], cancellationToken);
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        List<(Export, ExportProgress)> expired = [];
        foreach (var export in due)
        {
            if (present.TryGetValue(export.Id, out var progress) && await store.MoveWithinAsync(database, export, ExportStatus.Expired, progress, null, null, by: null, cancellationToken) is { } recorded)
                expired.Add((export, recorded));
        }

        await transaction.CommitAsync(cancellationToken);
        return expired;
    }

    /// <summary>Exports that ended before a moment and have no file any more, the oldest first; not more than a page of them.</summary>
    public async Task<List<Export>> OutdatedAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        const int page = 500;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<Export>().AsNoTracking()
            .Where(export => export.CreatedAt < before && export.FinishedAt < before
                && (export.Status == ExportStatus.Canceled || export.Status == ExportStatus.Expired || (export.Status == ExportStatus.Failed && export.ExpiresAt == null)))
            .OrderBy(export => export.CreatedAt).ThenBy(export => export.Id).Take(page).ToListAsync(cancellationToken);
    }

    /// <summary>Forgets exports whose time in the history is over, with all that hangs on them; the audit log keeps what it has.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await database.Set<Export>().Where(export => ids.Contains(export.Id) && !ExportStates.Unfinished.Contains(export.Status)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Notes that a failed export has no file any more.</summary>
    public async Task ForgetFileAsync(Export failed, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.Set<StoredFile>().Where(file => file.ExportId == failed.Id).ExecuteDeleteAsync(cancellationToken);
        await database.Set<Export>().Where(export => export.Id == failed.Id).ExecuteUpdateAsync(row => row.SetProperty(export => export.ExpiresAt, (DateTimeOffset?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Forgets an export, its files and its events, at somebody's wish. Nothing happens where it is gone already.</summary>
    public async Task DeleteAsync(Export doomed, string userId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.Set<Export>().Where(export => export.Id == doomed.Id && !ExportStates.Unfinished.Contains(export.Status)).ExecuteDeleteAsync(cancellationToken) > 0)
            await audit.AppendAsync(database, ExportAudit.Of(AuditAction.ExportDeleted, doomed) with { UserId = userId }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

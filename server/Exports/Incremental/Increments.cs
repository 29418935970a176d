using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Exports;

/// <summary>
/// Which rows an incremental request means: those whose primary key is above what was delivered, up to the largest there is now.
/// That end is fixed before a row is read, so that a row which comes meanwhile belongs to the next delivery, and to it alone.
/// </summary>
internal sealed class Increments(RequestRows rows, IDbContextFactory<AppDbContext> databases)
{
    /// <summary>The rows of a request; null for one that is not incremental.</summary>
    public async Task<KeySpan?> FindAsync(ExportRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (!request.Incremental)
            return null;
        var fingerprint = Watermark.FingerprintOf(request);
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var mark = await database.Set<Watermark>().AsNoTracking().FirstOrDefaultAsync(mark => mark.UserId == caller.UserId && mark.Fingerprint == fingerprint, cancellationToken);
        var last = await rows.LastKeyAsync(database, request, caller, new(mark?.LastKey, long.MaxValue), cancellationToken);
        return new(mark?.LastKey, last ?? mark?.LastKey ?? long.MinValue);
    }

    /// <summary>Notes a delivery in the transaction that completes its export: both happen, or neither.</summary>
    public static async Task DeliverAsync(AppDbContext database, Export export, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (export is not { Fingerprint: { } fingerprint, LastKey: { } last })
            return;
        if (await database.Set<Watermark>().FirstOrDefaultAsync(mark => mark.UserId == export.UserId && mark.Fingerprint == fingerprint, cancellationToken) is { } mark)
            (mark.LastKey, mark.ExportId, mark.DeliveredAt) = (last, export.Id, now);
        else
            database.Add(new Watermark { UserId = export.UserId, Fingerprint = fingerprint, LastKey = last, ExportId = export.Id, DeliveredAt = now });
    }
}

using System.Globalization;
using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>How much storage the files of exports may take, each user's and all together, and how much is left.</summary>
internal sealed class StorageQuota(IDbContextFactory<AppDbContext> databases, IOptionsMonitor<ExportOptions> options)
{
    /// <summary>What is left to a user; null where nothing is limited. Files that are kept count; those being written do not, each is measured as it ends.</summary>
    public async Task<StorageRoom?> RoomAsync(string userId, CancellationToken cancellationToken)
    {
        var (perUser, inAll) = (options.CurrentValue.MaxBytesPerUser, options.CurrentValue.MaxBytes);
        if (perUser == 0 && inAll == 0)
            return null;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var kept =
            from file in database.Set<StoredFile>()
            join export in database.Set<Export>() on file.ExportId equals export.Id
            where export.Status == ExportStatus.Completed || (export.Status == ExportStatus.Failed && export.ExpiresAt != null)
            select new { export.UserId, file.Bytes };
        var own = perUser == 0 ? null : new StorageRoom(perUser, await kept.Where(file => file.UserId == userId).SumAsync(file => file.Bytes, cancellationToken), IsOwn: true);
        var all = inAll == 0 ? null : new StorageRoom(inAll, await kept.SumAsync(file => file.Bytes, cancellationToken), IsOwn: false);
        return own is null || all is null ? own ?? all : own.Left <= all.Left ? own : all;
    }
}

/// <summary>What is left of the narrower of two limits.</summary>
/// <param name="Limit">Bytes that may be kept.</param>
/// <param name="Used">Bytes that are.</param>
/// <param name="IsOwn">Whether it is the user's own limit; else it is that of everyone's files.</param>
internal sealed record StorageRoom(long Limit, long Used, bool IsOwn)
{
    /// <summary>Bytes that are left.</summary>
    public long Left => Math.Max(0, Limit - Used);

    /// <summary>Whether a file of about this length is sure not to fit: it is said to be more than twice as long as what is left.</summary>
    public bool IsClearlyTooSmallFor(long estimate) => estimate / 2 > Left;

    /// <summary>In a sentence, how little is left; that a file does not fit comes first.</summary>
    public string Explain(long? estimate = null)
    {
        var file = estimate is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"The file would take about {bytes:N0} bytes. ") : "";
        var (whose, wayOut) = IsOwn
            ? ("your exports", "Delete exports that you no longer need, or wait until they expire.")
            : ("everyone's exports", "Wait until some expire, or ask an administrator.");
        return string.Create(CultureInfo.InvariantCulture, $"{file}Of {Limit:N0} bytes for the files of {whose}, {Left:N0} are left. {wayOut}");
    }
}

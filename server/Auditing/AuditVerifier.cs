using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Auditing;

/// <summary>Goes over the whole chain and names the first entry that is not as it was recorded.</summary>
internal sealed class AuditVerifier(IDbContextFactory<AppDbContext> databases, AuditChain chain) : IAuditVerification
{
    /// <inheritdoc/>
    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        // The head first: entries that are added meanwhile come after it and are not looked at.
        var head = await database.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new() { LastHash = "", Seal = chain.SealOf(0, "") };
        if (head.Seal != chain.SealOf(head.Count, head.LastHash))
            return Broken(0, null, "The end of the chain was changed.");
        var (previous, count) = ("", 0L);
        await foreach (var entry in database.AuditEntries.AsNoTracking().Where(entry => entry.Id <= head.Count).OrderBy(entry => entry.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (entry.Id != count + 1)
                return Broken(count, count + 1, $"Entry {count + 1} is missing.");
            if (entry.Hash != chain.HashOf(previous, entry))
                return Broken(count, entry.Id, $"Entry {entry.Id} was changed, or one before it was put in its place.");
            (previous, count) = (entry.Hash, entry.Id);
        }

        return count < head.Count
            ? Broken(count, count + 1, $"Entry {count + 1} is missing.")
            : previous == head.LastHash ? new(true, count, null, $"All {count} entries are as they were recorded.") : Broken(count, count, "The end of the chain was changed.");
    }

    private static AuditVerification Broken(long entries, long? brokenId, string message) => new(false, entries, brokenId, message);
}

/// <summary>What a verification of the audit log found.</summary>
/// <param name="Valid">Whether every entry is as it was recorded.</param>
/// <param name="Entries">How many entries were found good, up to the first that is not.</param>
/// <param name="BrokenId">The first entry that is changed or missing; null where that is none in particular.</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record AuditVerification(bool Valid, long Entries, long? BrokenId, string Message);

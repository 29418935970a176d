using System.Data.Common;
using System.Runtime.CompilerServices;
using GraphQLExport.Data;
using GraphQLExport.Datasets.Filtering;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Auditing;

/// <summary>
/// Goes over the whole chain and names the first entry that is not as it was recorded. It reads the values as they lie in the table: what
/// a mapper would take for the same, a text kept as bytes or a fraction of a millisecond, is an edit.
/// </summary>
internal sealed class AuditVerifier(IDbContextFactory<AppDbContext> databases, AuditChain chain) : IAuditVerification
{
    private const long MaxTime = 253_402_300_799_999;

    /// <inheritdoc/>
    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            // The head first: entries that are added meanwhile come after it.
            var head = await HeadAsync(database, cancellationToken);
            var found = await VerifyAsync(database, head, cancellationToken);
            // The first may have been removed meanwhile, because their time was over.
            if (found.Valid || (await HeadAsync(database, cancellationToken)).Removed == head.Removed)
                return found;
        }
    }

    private async Task<AuditVerification> VerifyAsync(AppDbContext database, AuditHead head, CancellationToken cancellationToken)
    {
        if (head.Seal != chain.SealOf(head))
            return Broken(0, null, "The end of the chain was changed.");
        var (previous, last) = (head.RemovedHash, head.Removed);
        await foreach (var entry in StoredAsync(database, head.Count, cancellationToken))
        {
            if (entry is null)
                return Broken(last - head.Removed, last + 1, $"Entry {last + 1} was changed to what no entry can be.");
            if (entry.Id > 0 && entry.Id <= head.Removed)
                return Broken(0, entry.Id, $"Entry {entry.Id} was put in before the beginning of the chain.");
            if (entry.Id != last + 1)
                return Missing(head, last);
            if (entry.Hash != chain.HashOf(previous, entry))
                return Broken(last - head.Removed, entry.Id, $"Entry {entry.Id} was changed, or one before it was put in its place.");
            (previous, last) = (entry.Hash, entry.Id);
        }

        if (last < head.Count)
            return Missing(head, last);
        var count = last - head.Removed;
        if (previous != head.LastHash)
            return Broken(count, last, "The end of the chain was changed.");
        if (await database.AuditEntries.AnyAsync(entry => entry.Id > head.Count, cancellationToken) && (await HeadAsync(database, cancellationToken)).Count == head.Count)
            return Broken(count, last + 1, $"Entry {last + 1} was put in behind the end of the chain.");
        return new(true, count, null, $"All {count} entries are as they were recorded.{(head.Removed == 0 ? "" : $" The {head.Removed} before them were removed when their time was over.")}");
    }

    // Without entries there is no head yet; without a head, entries are beyond the end.
    private async Task<AuditHead> HeadAsync(AppDbContext database, CancellationToken cancellationToken) =>
        await database.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? Empty();

    private AuditHead Empty()
    {
        var head = new AuditHead { LastHash = "", Seal = "" };
        head.Seal = chain.SealOf(head);
        return head;
    }

    private static async IAsyncEnumerable<AuditEntry?> StoredAsync(AppDbContext database, long last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT id, at_ms, action, category, hash, user_id, email, entity_type, entity_id, address, reason, details FROM audit_entries WHERE id <= @last ORDER BY id";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@last", last);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return Stored(reader);
    }

    /// <summary>The present row as an entry; null where it is none.</summary>
    private static AuditEntry? Stored(DbDataReader reader)
    {
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        if (values is not [long id, long at and >= 0 and <= MaxTime, string actionName, string categoryName, string hash, ..]
            || values[5..].Any(value => value is not (string or DBNull))
            || !EnumNames.TryParse(typeof(AuditAction), actionName, out var action) || !EnumNames.TryParse(typeof(AuditCategory), categoryName, out var category))
            return null;
        return new()
        {
            Id = id,
            At = DateTimeOffset.FromUnixTimeMilliseconds(at),
            Action = (AuditAction)action,
            Category = (AuditCategory)category,
            Hash = hash,
            UserId = values[5] as string,
            Email = values[6] as string,
            EntityType = values[7] as string,
            EntityId = values[8] as string,
            Address = values[9] as string,
            Reason = values[10] as string,
            Details = values[11] as string,
        };
    }

    private static AuditVerification Missing(AuditHead head, long last) => Broken(last - head.Removed, last + 1, $"Entry {last + 1} is missing.");

    private static AuditVerification Broken(long entries, long? brokenId, string message) => new(false, entries, brokenId, message);
}

/// <summary>What a verification of the audit log found.</summary>
/// <param name="Valid">Whether every entry is as it was recorded.</param>
/// <param name="Entries">How many entries were found good, up to the first that is not.</param>
/// <param name="BrokenId">The first entry that is changed or missing; null where that is none in particular.</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record AuditVerification(bool Valid, long Entries, long? BrokenId, string Message);

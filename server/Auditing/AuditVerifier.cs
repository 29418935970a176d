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
        // The head first: entries that are added meanwhile come after it.
        var head = await HeadAsync(database, cancellationToken);
        if (head.Seal != chain.SealOf(head.Count, head.LastHash))
            return Broken(0, null, "The end of the chain was changed.");
        var (previous, count) = ("", 0L);
        await foreach (var entry in StoredAsync(database, head.Count, cancellationToken))
        {
            if (entry is null)
                return Broken(count, count + 1, $"Entry {count + 1} was changed to what no entry can be.");
            if (entry.Id != count + 1)
                return Missing(count);
            if (entry.Hash != chain.HashOf(previous, entry))
                return Broken(count, entry.Id, $"Entry {entry.Id} was changed, or one before it was put in its place.");
            (previous, count) = (entry.Hash, entry.Id);
        }

        if (count < head.Count)
            return Missing(count);
        if (previous != head.LastHash)
            return Broken(count, count, "The end of the chain was changed.");
        return await database.AuditEntries.AnyAsync(entry => entry.Id > head.Count, cancellationToken) && (await HeadAsync(database, cancellationToken)).Count == head.Count
            ? Broken(count, count + 1, $"Entry {count + 1} was put in behind the end of the chain.")
            : new(true, count, null, $"All {count} entries are as they were recorded.");
    }

    // Without entries there is no head yet; without a head, entries are beyond the end.
    private async Task<AuditHead> HeadAsync(AppDbContext database, CancellationToken cancellationToken) =>
        await database.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new() { LastHash = "", Seal = chain.SealOf(0, "") };

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

    private static AuditVerification Missing(long count) => Broken(count, count + 1, $"Entry {count + 1} is missing.");

    private static AuditVerification Broken(long entries, long? brokenId, string message) => new(false, entries, brokenId, message);
}

/// <summary>What a verification of the audit log found.</summary>
/// <param name="Valid">Whether every entry is as it was recorded.</param>
/// <param name="Entries">How many entries were found good, up to the first that is not.</param>
/// <param name="BrokenId">The first entry that is changed or missing; null where that is none in particular.</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record AuditVerification(bool Valid, long Entries, long? BrokenId, string Message);

using System.Text.Json;
using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Auditing;

/// <inheritdoc/>
internal sealed class AuditLog(IDbContextFactory<AppDbContext> databases, AuditChain chain, IHttpContextAccessor requests, TimeProvider time) : IAuditLog
{
    private const int MaxText = 2_000;

    /// <inheritdoc/>
    public async Task RecordAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await AppendAsync(database, record, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task AppendAsync(AppDbContext database, AuditRecord record, CancellationToken cancellationToken)
    {
        // The transaction holds the database's one write lock, so nobody else can read this end of the chain and add to it.
        var head = await database.Set<AuditHead>().FindAsync([AuditHead.TheId], cancellationToken);
        if (head is null)
            database.Add(head = new() { LastHash = "", Seal = "" });
        var unsealed = new AuditEntry
        {
            Id = head.Count + 1,
            // Whole milliseconds: the database keeps no more.
            At = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
            Action = record.Action,
            Category = AuditCategories.Of(record.Action),
            UserId = record.UserId,
            Email = Cut(record.Email ?? await database.Users.Where(user => user.Id == record.UserId).Select(user => user.Email).FirstOrDefaultAsync(cancellationToken)),
            EntityType = record.EntityType,
            EntityId = Cut(record.EntityId),
            Address = requests.HttpContext?.Connection.RemoteIpAddress?.ToString(),
            Reason = Cut(record.Reason),
            Details = record.Details is { } details ? JsonSerializer.Serialize(details, JsonSerializerOptions.Web) : null,
            Hash = "",
        };
        var entry = Sealed(unsealed, chain.HashOf(head.LastHash, unsealed));
        database.Add(entry);
        (head.Count, head.LastHash) = (entry.Id, entry.Hash);
        head.Seal = chain.SealOf(head);
    }

    private static AuditEntry Sealed(AuditEntry entry, string hash) => new()
    {
        Id = entry.Id,
        At = entry.At,
        Action = entry.Action,
        Category = entry.Category,
        UserId = entry.UserId,
        Email = entry.Email,
        EntityType = entry.EntityType,
        EntityId = entry.EntityId,
        Address = entry.Address,
        Reason = entry.Reason,
        Details = entry.Details,
        Hash = hash,
    };

    private static string? Cut(string? text) => text is { Length: > MaxText } ? text[..MaxText] : text;
}

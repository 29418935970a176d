using GraphQLExport.Accounts.Sessions;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts.ApiKeys;

/// <summary>A user's own keys: made, listed, revoked. Whoever asks sees and revokes only theirs, administrators too.</summary>
internal sealed class ApiKeyService(IDbContextFactory<AppDbContext> databases, IOptionsMonitor<AccountOptions> options, IAuditLog audit, SessionSignal sessions, TimeProvider time)
{
    private const int MaxNameLength = 100;

    /// <summary>The caller's keys, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<ApiKey>().AsNoTracking().Where(key => key.UserId == caller.UserId)
            .OrderByDescending(key => key.CreatedAt).ThenByDescending(key => key.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Makes a key.</summary>
    /// <returns>The key with its text, which nobody can find out later; or the problem that keeps it from being made.</returns>
    public async Task<(ApiKey? Key, string Text, IResult? Problem)> CreateAsync(Caller caller, ApiKeyRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var name = request.Name?.Trim() ?? "";
        List<RequestFault> faults = [];
        if (name.Length is 0 or > MaxNameLength || name.Any(char.IsControl))
            faults.Add(new(FaultCodes.InvalidName, $"A key's name has 1 to {MaxNameLength} characters, none of them a control character.", new(null, "name")));
        if (request.ExpiresAt <= now)
            faults.Add(new(FaultCodes.InvalidValue, "A key expires in the future, or never where this is left out.", new(null, "expiresAt")));
        if (faults.Count > 0)
            return (null, "", Problems.Invalid(faults));

        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var names = await database.Set<ApiKey>().Where(key => key.UserId == caller.UserId).Select(key => key.Name).ToListAsync(cancellationToken);
        var limit = options.CurrentValue.MaxApiKeysPerUser;
        if (names.Count >= limit)
            return (null, "", Problems.Conflict($"You have {names.Count} API keys, and one user may have {limit}. Revoke one first."));
        if (names.Contains(name))
            return (null, "", Problems.Invalid("name", $"You have an API key \"{name}\" already.", FaultCodes.DuplicateName));

        var text = ApiKeyText.Create();
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            UserId = caller.UserId,
            Name = name,
            Prefix = ApiKeyText.PrefixOf(text)!,
            Hash = ApiKeyText.Hash(text),
            CreatedAt = now,
            ExpiresAt = request.ExpiresAt,
        };
        database.Add(key);
        await audit.AppendAsync(database, new(AuditAction.ApiKeyCreated, caller.UserId) { EntityType = "api_key", EntityId = key.Id, Details = new { key.Name, key.ExpiresAt } }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (key, text, null);
    }

    /// <summary>Revokes a key: from now on it signs nobody in.</summary>
    /// <returns>False where the caller has no such key.</returns>
    public async Task<bool> RevokeAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.Set<ApiKey>().FirstOrDefaultAsync(key => key.Id == id && key.UserId == caller.UserId, cancellationToken) is not { } key)
            return false;
        database.Remove(key);
        await audit.AppendAsync(database, new(AuditAction.ApiKeyRevoked, caller.UserId) { EntityType = "api_key", EntityId = id, Details = new { key.Name } }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        sessions.Tell(caller.UserId);
        return true;
    }
}

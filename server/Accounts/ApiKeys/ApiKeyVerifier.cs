using System.Data.Common;
using System.Security.Claims;
using System.Security.Cryptography;
using GraphQLExport.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Accounts.ApiKeys;

/// <summary>Finds whom a key signs in. Everything is asked at each use: the key, its user, the user's roles.</summary>
internal sealed partial class ApiKeyVerifier(IDbContextFactory<AppDbContext> databases, IServiceScopeFactory scopes, TimeProvider time, ILogger<ApiKeyVerifier> log)
{
    private static readonly TimeSpan UseInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UsePatience = TimeSpan.FromSeconds(1);
    private static readonly byte[] NobodysHash = new byte[SHA256.HashSizeInBytes];

    /// <summary>The user of a key.</summary>
    /// <param name="text">The key as it was sent.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The user; null where the key is unknown or over, or the user is gone or locked out.</returns>
    public async Task<ClaimsPrincipal?> FindUserAsync(string text, CancellationToken cancellationToken)
    {
        if (ApiKeyText.PrefixOf(text) is not { } prefix)
            return null;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var key = await database.Set<ApiKey>().AsNoTracking().FirstOrDefaultAsync(key => key.Prefix == prefix, cancellationToken);
        // An unknown prefix costs as much as a wrong secret.
        var isGenuine = CryptographicOperations.FixedTimeEquals(ApiKeyText.Hash(text), key?.Hash ?? NobodysHash);
        if (key is null || !isGenuine || key.ExpiresAt <= time.GetUtcNow())
            return null;

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        if (await users.FindByIdAsync(key.UserId) is not { } user || await users.IsLockedOutAsync(user))
            return null;
        var identity = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user);
        await NoteUseAsync(database, key, cancellationToken);
        return new(new ClaimsIdentity(identity.Claims, ApiKeyScheme.Name));
    }

    // Told for the user's sake: no request waits for it or fails by it.
    private async Task NoteUseAsync(AppDbContext database, ApiKey key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - key.LastUsedAt < UseInterval)
            return;
        try
        {
            database.Database.SetCommandTimeout(UsePatience);
            await database.Set<ApiKey>().Where(used => used.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(used => used.LastUsedAt, now), cancellationToken);
        }
        catch (DbException e)
        {
            LogUseNotNoted(e, key.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The use of API key {Id} could not be noted.")]
    private partial void LogUseNotNoted(Exception exception, string id);
}

using GraphQLExport.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GraphQLExport.Exports;

/// <summary>Whether the owner of an export still may have its data: asked at every run and every download, not only at the start.</summary>
internal sealed class Owners(IServiceScopeFactory scopes)
{
    /// <summary>The owner as a caller; null when the account is gone or locked.</summary>
    public async Task<Caller?> FindAsync(string userId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        if (await users.FindByIdAsync(userId) is not { } user || await users.IsLockedOutAsync(user))
            return null;
        return new(userId, await users.IsInRoleAsync(user, Roles.Administrator));
    }
}

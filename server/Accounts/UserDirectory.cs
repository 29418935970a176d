using System.Collections.Concurrent;
using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Accounts;

/// <summary>Looks users up to show them. Scoped: within one request each is looked up once.</summary>
/// <param name="databases">The database.</param>
public sealed class UserDirectory(IDbContextFactory<AppDbContext> databases)
{
    private readonly ConcurrentDictionary<string, Task<User?>> found = new();

    /// <summary>A user by id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The user; null where there is none.</returns>
    public Task<User?> FindAsync(string id, CancellationToken cancellationToken) =>
        found.GetOrAdd(id, key => LookUpAsync(key, cancellationToken));

    private async Task<User?> LookUpAsync(string id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await (
            from user in database.Users
            where user.Id == id
            let isAdministrator = database.UserRoles.Any(held =>
                held.UserId == id && database.Roles.Any(role => role.Id == held.RoleId && role.Name == Roles.Administrator))
            select new User(user.Id, user.Email ?? "", user.DisplayName, isAdministrator ? Role.Administrator : Role.Analyst))
            .SingleOrDefaultAsync(cancellationToken);
    }
}

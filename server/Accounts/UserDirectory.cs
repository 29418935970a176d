using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Accounts;

/// <summary>Looks users up to show them.</summary>
/// <param name="databases">The database.</param>
public sealed class UserDirectory(IDbContextFactory<AppDbContext> databases)
{
    /// <summary>A user by id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The user; null where there is none.</returns>
    public async Task<User?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await FindAsync([id], cancellationToken)).GetValueOrDefault(id);

    /// <summary>Users by their ids.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The users that there are.</returns>
    public async Task<IReadOnlyDictionary<string, User>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await Shown(database, database.Users.Where(user => ids.Contains(user.Id))).ToDictionaryAsync(user => user.Id, cancellationToken);
    }

    /// <summary>Accounts as other users see them, to be filtered and sorted in the database.</summary>
    /// <param name="database">The database of the accounts.</param>
    /// <param name="accounts">The accounts.</param>
    /// <returns>The users.</returns>
    internal static IQueryable<User> Shown(AppDbContext database, IQueryable<AppUser> accounts) => accounts.Select(user => new User
    {
        Id = user.Id,
        Email = user.Email ?? "",
        DisplayName = user.DisplayName,
        Role = database.UserRoles.Any(held => held.UserId == user.Id && database.Roles.Any(role => role.Id == held.RoleId && role.Name == Roles.Administrator))
            ? Role.Administrator
            : Role.Analyst,
    });
}

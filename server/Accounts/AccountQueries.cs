using System.Security.Claims;
using GraphQLExport.Data;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;

namespace GraphQLExport.Accounts;

/// <summary>Asking who one is, and who else there is.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public sealed class AccountQueries
{
    /// <summary>The signed-in user; null for a visitor.</summary>
    /// <param name="principal">The request's user.</param>
    /// <param name="users">Looks users up.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The user.</returns>
    [AllowAnonymous]
    public async Task<User?> GetMeAsync(ClaimsPrincipal principal, [Service] UserDirectory users, CancellationToken cancellationToken) =>
        Caller.Of(principal) is { } caller ? await users.FindAsync(caller.UserId, cancellationToken) : null;

    /// <summary>All users, by e-mail address. Only administrators may list them.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [Authorize(Roles = [Roles.Administrator])]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<User> GetUsers(AppDbContext database, ISortingContext sorting)
    {
        ArgumentNullException.ThrowIfNull(database);
        sorting.EndWith<User>(static (isSorted, users) => users.EndBy(isSorted, user => user.Email).ThenBy(user => user.Id));
        return UserDirectory.Shown(database, database.Users);
    }
}

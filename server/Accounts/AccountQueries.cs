using System.Security.Claims;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;

namespace GraphQLExport.Accounts;

/// <summary>Asking who one is.</summary>
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
}

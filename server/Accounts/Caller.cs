using System.Security.Claims;

namespace GraphQLExport.Accounts;

/// <summary>
/// Who asks, as far as access rules care. A plain value, so that a background job decides by the same rules as a request.
/// </summary>
/// <param name="UserId">The user's id.</param>
/// <param name="IsAdministrator">Whether the user holds the administrator's role.</param>
public sealed record Caller(string UserId, bool IsAdministrator)
{
    /// <summary>The caller of a request.</summary>
    /// <param name="principal">The request's user.</param>
    /// <returns>The caller; null for a visitor who is not signed in.</returns>
    public static Caller? Of(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.Identity?.IsAuthenticated == true && principal.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } id
            ? new(id, principal.IsInRole(Roles.Administrator))
            : null;
    }

    /// <summary>The caller of a request that only signed-in users may make.</summary>
    /// <param name="principal">The request's user.</param>
    /// <returns>The caller.</returns>
    /// <exception cref="InvalidOperationException">A visitor got past authorization: a mistake of the program.</exception>
    public static Caller Required(ClaimsPrincipal principal) =>
        Of(principal) ?? throw new InvalidOperationException("This needs a signed-in user; the endpoint or field lacks its authorization.");
}

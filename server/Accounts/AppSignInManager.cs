using GraphQLExport.Auditing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>Spends as long on an unknown user as on a wrong password, so that the time of an answer tells nobody who has an account.</summary>
internal sealed class AppSignInManager(
    UserManager<AppUser> users,
    IHttpContextAccessor contexts,
    IUserClaimsPrincipalFactory<AppUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<AppUser>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AppUser> confirmation,
    IAuditLog audit)
    : SignInManager<AppUser>(users, contexts, claims, options, log, schemes, confirmation)
{
    private static readonly AppUser Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<AppUser>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var result = SignInResult.Failed;
        var user = await UserManager.FindByNameAsync(userName);
        if (user?.PasswordHash is not null)
            result = await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
        else
            UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        if (!result.RequiresTwoFactor)
            await audit.RecordAsync(new(result.Succeeded ? AuditAction.SignIn : AuditAction.SignInFailed, result.Succeeded ? user!.Id : null) { Email = userName, Details = result.IsLockedOut ? new { LockedOut = true } : null }, CancellationToken.None);
        return result;
    }
}

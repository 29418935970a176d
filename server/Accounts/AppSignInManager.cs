using System.Security.Claims;
using GraphQLExport.Auditing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>
/// Spends as long on an unknown user as on a wrong password, so that the time of an answer tells nobody who has an account, and records
/// every sign-in before it counts.
/// </summary>
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

    private bool isRefreshing;

    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var result = SignInResult.Failed;
        var user = await UserManager.FindByNameAsync(userName);
        if (user?.PasswordHash is not null)
            result = await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
        else
            UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        // What is no address may be a password in the wrong field.
        if (!result.Succeeded && !result.RequiresTwoFactor)
            await RecordFailureAsync(result, user is not null || userName.Contains('@', StringComparison.Ordinal) ? userName : null);
        return result;
    }

    public override async Task<SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient) =>
        await RecordedAsync(await base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient));

    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode) =>
        await RecordedAsync(await base.TwoFactorRecoveryCodeSignInAsync(recoveryCode));

    // Every way of signing in ends here, before the cookie or the token is made.
    public override async Task SignInWithClaimsAsync(AppUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (!isRefreshing)
            await audit.RecordAsync(new(AuditAction.SignIn, user.Id) { Email = user.Email }, CancellationToken.None);
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
    }

    public override async Task RefreshSignInAsync(AppUser user)
    {
        isRefreshing = true;
        try
        {
            await base.RefreshSignInAsync(user);
        }
        finally
        {
            isRefreshing = false;
        }
    }

    private async Task<SignInResult> RecordedAsync(SignInResult result)
    {
        if (!result.Succeeded)
            await RecordFailureAsync(result, (await GetTwoFactorAuthenticationUserAsync())?.Email);
        return result;
    }

    private Task RecordFailureAsync(SignInResult result, string? email) =>
        audit.RecordAsync(new(AuditAction.SignInFailed, null) { Email = email, Details = result.IsLockedOut ? new { LockedOut = true } : null }, CancellationToken.None);
}

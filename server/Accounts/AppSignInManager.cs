using System.Security.Claims;
using GraphQLExport.Auditing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>
/// Answers an unknown user and one that is locked out as it answers a wrong password, after the same work, so that nobody is told who has
/// an account, and records every sign-in before it counts.
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
        var user = await UserManager.FindByNameAsync(userName);
        var result = user?.PasswordHash is null ? SignInResult.Failed : await PreSignInCheck(user);
        if (result is null)
            result = await PasswordSignInAsync(user!, password, isPersistent, lockoutOnFailure);
        else
            UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
        // What is no address may be a password in the wrong field.
        if (!result.Succeeded && !result.RequiresTwoFactor)
            await RecordFailureAsync(result, user is not null || userName.Contains('@', StringComparison.Ordinal) ? userName : null);
        return Told(result);
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
            await audit.RecordAsync(new(AuditAction.SignIn, user.Id) { Email = user.Email, Details = ProviderAmong(additionalClaims) }, CancellationToken.None);
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

    private static object? ProviderAmong(IEnumerable<Claim> claims) =>
        claims.FirstOrDefault(claim => claim.Type == ClaimTypes.AuthenticationMethod) is { Value: var provider } ? new { Provider = provider } : null;

    private async Task<SignInResult> RecordedAsync(SignInResult result)
    {
        if (!result.Succeeded)
            await RecordFailureAsync(result, (await GetTwoFactorAuthenticationUserAsync())?.Email);
        return Told(result);
    }

    private static SignInResult Told(SignInResult result) => result.Succeeded || result.RequiresTwoFactor ? result : SignInResult.Failed;

    private Task RecordFailureAsync(SignInResult result, string? email) =>
        audit.RecordAsync(new(AuditAction.SignInFailed, null) { Email = email, Details = result.IsLockedOut ? new { LockedOut = true } : null }, CancellationToken.None);
}

using GraphQLExport.Auditing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts.Providers;

/// <summary>
/// Decides whom the provider's word lets in. A person is known by the provider's name for them from their second sign-in on; at the first, by a
/// verified e-mail address, which is then never asked about again.
/// </summary>
internal sealed class ProviderSignIn(
    AppUserManager users,
    AppSignInManager signIn,
    IOptions<ProviderOptions> options,
    IOptionsMonitor<AccountOptions> accounts,
    IAuditLog audit)
{
    /// <summary>Signs a person in, with a session as a password gives one, or records why not.</summary>
    /// <returns>Null, or a code of <see cref="ProviderRefusals"/>.</returns>
    public async Task<string?> SignInAsync(ProviderIdentity person, CancellationToken cancellationToken)
    {
        var problem = await TryAsync(person);
        if (problem is not null)
            await audit.RecordAsync(new(AuditAction.SignInFailed, null) { Email = person.Email, Details = new { Provider = person.Issuer, Problem = problem } }, cancellationToken);
        return problem;
    }

    private async Task<string?> TryAsync(ProviderIdentity person)
    {
        string? problem = null;
        // A browser that opens its tabs again signs in several times at once: the first makes what the others find.
        var user = await users.AsOneAsync(async () =>
        {
            (var found, problem) = await FindAsync(person);
            if (found is not null)
                await SetRoleAsync(found, person.Groups);
            return found;
        });
        if (user is null)
            return problem;
        // The second factor here belongs to the password here; the provider asks for its own.
        var result = await signIn.ExternalLoginSignInAsync(person.Issuer, person.Subject, isPersistent: true, bypassTwoFactor: true);
        return result.Succeeded ? null : ProviderRefusals.AccountLocked;
    }

    private async Task<(AppUser? User, string? Problem)> FindAsync(ProviderIdentity person)
    {
        if (await users.FindByLoginAsync(person.Issuer, person.Subject) is not { } user)
            return await MeetAsync(person);
        return await users.IsLockedOutAsync(user) ? (null, ProviderRefusals.AccountLocked) : (user, null);
    }

    private async Task<(AppUser? User, string? Problem)> MeetAsync(ProviderIdentity person)
    {
        if (person is not { IsEmailVerified: true, Email: { Length: > 0 } email })
            return (null, ProviderRefusals.EmailNotVerified);
        var user = await users.FindByEmailAsync(email);
        if (user is null)
            return WhyNotCreate(email) is { } reason ? (null, reason) : await LinkAsync(await CreateAsync(email, person.Name), person);
        // Whoever registered with another's address would share the account with them.
        if (!user.EmailConfirmed && accounts.CurrentValue.Registration)
            return (null, ProviderRefusals.AccountNotConfirmed);
        // The provider gave the address to somebody else meanwhile.
        if ((await users.GetLoginsAsync(user)).Any(login => login.LoginProvider == person.Issuer))
            return (null, ProviderRefusals.AccountLinked);
        return await users.IsLockedOutAsync(user) ? (null, ProviderRefusals.AccountLocked) : await LinkAsync(user, person);
    }

    private string? WhyNotCreate(string email)
    {
        if (!options.Value.CreateUsers)
            return ProviderRefusals.NoAccount;
        var domains = options.Value.ParseDomains();
        return domains is [] || domains.Contains(email[(email.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase) ? null : ProviderRefusals.DomainNotAllowed;
    }

    private async Task<AppUser?> CreateAsync(string email, string? name)
    {
        var user = new AppUser { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name ?? "" };
        return (await users.CreateAsync(user)).Succeeded ? user : null;
    }

    private async Task<(AppUser? User, string? Problem)> LinkAsync(AppUser? user, ProviderIdentity person) =>
        user is not null && (await users.AddLoginAsync(user, new UserLoginInfo(person.Issuer, person.Subject, options.Value.Name))).Succeeded
            ? (user, null)
            : (null, ProviderRefusals.NoAccount);

    private async Task SetRoleAsync(AppUser user, IReadOnlyList<string> groups)
    {
        if (options.Value.Administrators is not { Length: > 0 } administrators)
            return;
        var role = groups.Contains(administrators, StringComparer.Ordinal) ? Roles.Administrator : Roles.Analyst;
        if (await users.IsInRoleAsync(user, role))
            return;
        // Without an administrator nobody could mend a wrong name of the group.
        if (role == Roles.Administrator || (await users.GetUsersInRoleAsync(Roles.Administrator)).Count > 1)
            await users.SetRoleAsync(user, role);
    }
}

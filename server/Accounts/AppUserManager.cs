using GraphQLExport.Accounts.Sessions;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>
/// Makes every new account an analyst with a name to show, whichever way it is created. What a request changes of accounts and passwords
/// is one transaction with its entry in the audit log. What gives a user another security stamp ends the sessions that hold the old one.
/// </summary>
internal sealed class AppUserManager(
    IUserStore<AppUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<AppUser> hasher,
    IEnumerable<IUserValidator<AppUser>> userValidators,
    IEnumerable<IPasswordValidator<AppUser>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<AppUser>> log,
    AppDbContext database,
    IHttpContextAccessor requests,
    IAuditLog audit,
    SessionSignal sessions,
    LockOutNotice lockOuts)
    : UserManager<AppUser>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, log)
{
    public override Task<IdentityResult> CreateAsync(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.DisplayName.Length == 0)
        {
            user.DisplayName = (user.UserName ?? "").Split('@')[0];
        }

        return RecordedAsync(AuditAction.UserCreated, user, async () =>
        {
            var created = await base.CreateAsync(user);
            return created.Succeeded ? await AddToRoleAsync(user, Roles.Analyst) : created;
        });
    }

    public override Task<IdentityResult> ChangePasswordAsync(AppUser user, string currentPassword, string newPassword) =>
        RecordedAsync(AuditAction.PasswordChanged, user, () => base.ChangePasswordAsync(user, currentPassword, newPassword));

    public override Task<IdentityResult> ResetPasswordAsync(AppUser user, string token, string newPassword) =>
        RecordedAsync(AuditAction.PasswordChanged, user, () => base.ResetPasswordAsync(user, token, newPassword));

    public override Task<IdentityResult> ChangeEmailAsync(AppUser user, string newEmail, string token) =>
        RecordedAsync(AuditAction.EmailChanged, user, () => base.ChangeEmailAsync(user, newEmail, token));

    public override Task<IdentityResult> SetTwoFactorEnabledAsync(AppUser user, bool enabled) =>
        RecordedAsync(AuditAction.TwoFactorChanged, user, () => base.SetTwoFactorEnabledAsync(user, enabled), new { Enabled = enabled });

    /// <summary>Gives the user another key. The first one is made when they ask how things stand: that changes nothing, and ends no session.</summary>
    public override async Task<IdentityResult> ResetAuthenticatorKeyAsync(AppUser user)
    {
        if (!string.IsNullOrEmpty(await GetAuthenticatorKeyAsync(user)) || Store is not IUserAuthenticatorKeyStore<AppUser> keys)
            return await RecordedAsync(AuditAction.TwoFactorChanged, user, () => base.ResetAuthenticatorKeyAsync(user), new { NewKey = true });
        await keys.SetAuthenticatorKeyAsync(user, GenerateNewAuthenticatorKey(), CancellationToken);
        return await UpdateUserAsync(user);
    }

    public override Task<IdentityResult> AddLoginAsync(AppUser user, UserLoginInfo login) =>
        RecordedAsync(AuditAction.ProviderLinked, user, () => base.AddLoginAsync(user, login), new { Provider = login?.LoginProvider });

    /// <summary>Gives the user a role in place of the one they hold. Sessions with the old one end.</summary>
    public Task<IdentityResult> SetRoleAsync(AppUser user, string role) => RecordedAsync(
        AuditAction.RoleChanged,
        user,
        async () =>
        {
            var result = await RemoveFromRolesAsync(user, await GetRolesAsync(user));
            if (result.Succeeded)
                result = await AddToRoleAsync(user, role);
            return result.Succeeded ? await base.UpdateSecurityStampAsync(user) : result;
        },
        new { Role = role });

    /// <summary>Signs the user out everywhere.</summary>
    public override Task<IdentityResult> UpdateSecurityStampAsync(AppUser user) =>
        RecordedAsync(AuditAction.SessionsEnded, user, () => base.UpdateSecurityStampAsync(user));

    public override async Task<IdentityResult> AccessFailedAsync(AppUser user)
    {
        var result = await base.AccessFailedAsync(user);
        if (result.Succeeded && await IsLockedOutAsync(user))
            await lockOuts.TellAsync(user, CancellationToken);
        return result;
    }

    public override async Task<IdentityResult> DeleteAsync(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var result = await base.DeleteAsync(user);
        sessions.TellAfter(requests.HttpContext, user.Id);
        return result;
    }

    /// <summary>Makes several changes of a user one, while nobody else changes any: all that was looked up for them is still so, and all of them happen or none.</summary>
    /// <param name="change">Changes the user, and gives them back; null to change nothing.</param>
    public async Task<AppUser?> AsOneAsync(Func<Task<AppUser?>> change)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(CancellationToken);
        if (await change() is not { } user)
            return null;
        await transaction.CommitAsync(CancellationToken);
        sessions.TellAfter(requests.HttpContext, user.Id);
        return user;
    }

    protected override async Task<IdentityResult> UpdateUserAsync(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var result = await base.UpdateUserAsync(user);
        // Within a transaction nobody sees it yet: who began that tells of it.
        if (database.Database.CurrentTransaction is null)
            sessions.TellAfter(requests.HttpContext, user.Id);
        return result;
    }

    // What the server does by itself, its first accounts, is nobody's action.
    private async Task<IdentityResult> RecordedAsync(AuditAction action, AppUser user, Func<Task<IdentityResult>> change, object? details = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (requests.HttpContext is not { } http)
            return await change();
        // One that is under way ends with all that belongs to it.
        await using var transaction = database.Database.CurrentTransaction is null ? await database.Database.BeginTransactionAsync(CancellationToken) : null;
        var result = await change();
        if (!result.Succeeded)
            return result;
        var by = Caller.Of(http.User)?.UserId ?? user.Id;
        await audit.AppendAsync(database, new(action, by) { EntityType = "account", EntityId = user.Id, Details = details }, CancellationToken);
        await database.SaveChangesAsync(CancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(CancellationToken);
            sessions.TellAfter(http, user.Id);
        }

        // Others add to the log meanwhile: the next entry reads its end anew.
        foreach (var head in database.ChangeTracker.Entries<AuditHead>().ToArray())
            head.State = EntityState.Detached;
        return result;
    }
}

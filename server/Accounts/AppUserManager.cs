using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>Makes every new account an analyst with a name to show, whichever way it is created.</summary>
internal sealed class AppUserManager(
    IUserStore<AppUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<AppUser> hasher,
    IEnumerable<IUserValidator<AppUser>> userValidators,
    IEnumerable<IPasswordValidator<AppUser>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<AppUser>> log)
    : UserManager<AppUser>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, log)
{
    public override async Task<IdentityResult> CreateAsync(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.DisplayName.Length == 0)
        {
            user.DisplayName = (user.UserName ?? "").Split('@')[0];
        }

        var created = await base.CreateAsync(user);
        return created.Succeeded ? await AddToRoleAsync(user, Roles.Analyst) : created;
    }
}

using Microsoft.AspNetCore.Identity;

namespace GraphQLExport.Accounts;

/// <summary>Making accounts in code, where a failure is a mistake of the program or its configuration.</summary>
internal static class UserManagerExtensions
{
    /// <summary>Creates an analyst.</summary>
    /// <exception cref="InvalidOperationException">Identity refused; the message says why.</exception>
    public static async Task CreateAnalystAsync(this UserManager<AppUser> users, AppUser user, string? password) =>
        Require(password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password), user);

    /// <summary>Creates an administrator.</summary>
    /// <exception cref="InvalidOperationException">Identity refused; the message says why.</exception>
    public static async Task CreateAdministratorAsync(this UserManager<AppUser> users, AppUser user, string? password)
    {
        await users.CreateAnalystAsync(user, password);
        Require(await users.RemoveFromRoleAsync(user, Roles.Analyst), user);
        Require(await users.AddToRoleAsync(user, Roles.Administrator), user);
    }

    private static void Require(IdentityResult result, AppUser user)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(
                $"The account {user.Email} could not be made: {string.Join(" ", result.Errors.Select(error => error.Description))}");
        }
    }
}

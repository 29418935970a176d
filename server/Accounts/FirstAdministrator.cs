using GraphQLExport.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>Outside the demo, makes one administrator where there is none; <see cref="SetupLink"/> then lets a person choose the password.</summary>
internal sealed class FirstAdministrator(
    IServiceScopeFactory scopes,
    IOptions<DataOptions> data,
    IOptions<AccountOptions> accounts) : IDatabaseSeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (data.Value.Demo)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        // Of two processes that start together one makes the administrator, and the other finds it.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if ((await users.GetUsersInRoleAsync(Roles.Administrator)).Count > 0)
        {
            return;
        }

        var email = accounts.Value.AdministratorEmail;
        await users.CreateAdministratorAsync(new() { UserName = email, Email = email, EmailConfirmed = true, DisplayName = "Administrator" }, null);
        await transaction.CommitAsync(cancellationToken);
    }
}

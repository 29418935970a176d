using GraphQLExport.Accounts;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Accounts;

[Trait("Req", "R-SEC")]
public sealed class UserDirectoryTests
{
    [Fact]
    public async Task Users_are_shown_with_their_role_and_nothing_secret()
    {
        await using var app = new AppFactory();
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserDirectory>();

        Assert.Equal(new User { Id = "admin", Email = "admin@example.com", DisplayName = "Admin", Role = Role.Administrator }, await users.FindAsync("admin", CancellationToken.None));
        Assert.Equal(new User { Id = "ada", Email = "ada@example.com", DisplayName = "Ada", Role = Role.Analyst }, await users.FindAsync("ada", CancellationToken.None));
        Assert.Null(await users.FindAsync("nobody", CancellationToken.None));
    }
}

using GraphQLExport.Processes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>
/// Once the server listens, and as long as no administrator has a password, prints the link with which a person chooses
/// it: <c>/setup?token=...</c>, a page of the client that calls <c>POST /account/setup</c>. It works once, for a day;
/// a restart prints a new one.
/// </summary>
internal sealed partial class SetupLink(IServiceScopeFactory scopes, IServer server, IOptions<ProcessOptions> process, ILogger<SetupLink> log) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!process.Value.Roles.HasFlag(ProcessRoles.Web))
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var administrators = await users.GetUsersInRoleAsync(Roles.Administrator);
        if (administrators.Count == 0 || administrators.Any(user => user.PasswordHash is not null))
        {
            return;
        }

        var administrator = administrators[0];
        var token = new SetupToken(administrator.Id, await users.GeneratePasswordResetTokenAsync(administrator));
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        LogLink(log, administrator.Email, $"{address}/setup?token={token}");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "No administrator has a password yet. Choose one for {Email} here, once: {Link}")]
    private static partial void LogLink(ILogger log, string? email, string link);
}

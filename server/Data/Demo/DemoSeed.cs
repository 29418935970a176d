using GraphQLExport.Accounts;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Domains.Servers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Data.Demo;

/// <summary>
/// Fills an empty database with the demo: three accounts, three cameras with two years of events, four sensors with
/// their readings, three servers with up to a year of metrics, three experiments with their events, feature flags, a thousand
/// proxies, five thousand log entries. All in one transaction, so that an interrupted first start leaves nothing and the next begins anew.
/// A database that has any account is left alone: its administrator did not ask for accounts with a public password.
/// </summary>
internal sealed partial class DemoSeed(
    IServiceScopeFactory scopes,
    IOptions<DataOptions> options,
    TimeProvider time,
    ILogger<DemoSeed> log) : IDatabaseSeed
{
    /// <summary>The password of all three demo accounts.</summary>
    public const string Password = "Demo-Pass-1!";

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Demo)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        // Looked at under the writers' lock: of two processes that start together one makes the demo, and the other finds it.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        var started = time.GetTimestamp();
        await AddAccountsAsync(scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>());
        database.Cameras.AddRange(Cameras);
        database.Sensors.AddRange(DemoSensors.All.Select(sensor => new Sensor { Id = sensor.Id, Name = sensor.Name, Unit = sensor.Unit }));
        database.Servers.AddRange(DemoServers.All.Select(server => new Server { Id = server.Id, Name = server.Name }));
        DemoExperiments.AddTo(database, time.GetUtcNow());
        await database.SaveChangesAsync(cancellationToken);
        if (options.Value.DemoRows)
        {
            var now = time.GetUtcNow();
            DemoMotion.Insert(database.Database.GetDbConnection(), now, cancellationToken);
            DemoSensors.Insert(database.Database.GetDbConnection(), now, cancellationToken);
            DemoProxies.Insert(database.Database.GetDbConnection(), now, cancellationToken);
            DemoLogs.Insert(database.Database.GetDbConnection(), now, cancellationToken);
            DemoServers.Insert(database.Database.GetDbConnection(), now, cancellationToken);
            DemoExperiments.Insert(database.Database.GetDbConnection(), now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        LogSeeded(log, time.GetElapsedTime(started).TotalSeconds);
    }

    private static Camera[] Cameras =>
    [
        new() { Id = "front-door", Name = "Front Door", OwnerId = "ada" },
        new() { Id = "garage", Name = "Garage", OwnerId = "ada" },
        new() { Id = "warehouse", Name = "Warehouse", OwnerId = "bob" },
    ];

    private static async Task AddAccountsAsync(UserManager<AppUser> users)
    {
        await users.CreateAdministratorAsync(User("admin", "Admin"), Password);
        await users.CreateAnalystAsync(User("ada", "Ada"), Password);
        await users.CreateAnalystAsync(User("bob", "Bob"), Password);
    }

    private static AppUser User(string id, string name) => new()
    {
        Id = id,
        UserName = $"{id}@example.com",
        Email = $"{id}@example.com",
        EmailConfirmed = true,
        DisplayName = name,
    };

    [LoggerMessage(LogLevel.Information, "Demo accounts and data were made in {Seconds:F1} s.")]
    private static partial void LogSeeded(ILogger log, double seconds);
}

namespace GraphQLExport.Data;

/// <summary>Brings the database up to this version before anything else of the host starts, one process after the other.</summary>
internal sealed class DatabaseStartup(ISchemaUpgrader upgrader, IEnumerable<IDatabaseSeed> seeds) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var turn = await upgrader.WaitForTurnAsync(cancellationToken);
        await upgrader.UpgradeAsync(cancellationToken);
        foreach (var seed in seeds)
        {
            await seed.SeedAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

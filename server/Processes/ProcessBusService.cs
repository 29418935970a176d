namespace GraphQLExport.Processes;

/// <summary>Runs the bus with the host.</summary>
internal sealed class ProcessBusService(IProcessBus bus) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => bus.RunAsync(stoppingToken);
}

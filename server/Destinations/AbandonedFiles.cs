namespace GraphQLExport.Destinations;

/// <summary>Start-up is recovery: deletes half-written files of processes that are no more.</summary>
internal sealed partial class AbandonedFiles(IDestination destination, ILogger<AbandonedFiles> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var deleted = await destination.DeleteAbandonedAsync(cancellationToken);
            if (deleted > 0)
                LogDeleted(log, deleted);
        }
        catch (DestinationException e)
        {
            LogFailed(log, e);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Deleted {Count} export files that were never finished.")]
    private static partial void LogDeleted(ILogger log, int count);

    [LoggerMessage(LogLevel.Warning, "The storage for export files could not be looked through.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}

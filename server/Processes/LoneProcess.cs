namespace GraphQLExport.Processes;

/// <summary>The only process there is: nobody to tell, and nobody to hear.</summary>
internal sealed class LoneProcess : IProcessBus
{
    /// <inheritdoc/>
    public bool HasOthers => false;

    /// <inheritdoc/>
    public void Publish(string topic, string message)
    {
        // Nobody is there.
    }

    /// <inheritdoc/>
    public void Subscribe(string topic, Action<string> heard, Action<DateTimeOffset> missed)
    {
        // Nobody ever says anything.
    }

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken stoppingToken) => Task.CompletedTask;
}

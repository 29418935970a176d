namespace GraphQLExport.Exports;

/// <summary>Wakes the workers of this process.</summary>
internal sealed class LocalQueueSignal(WorkersWakeUp workers) : IQueueSignal
{
    /// <inheritdoc/>
    public Task RaiseAsync(CancellationToken cancellationToken)
    {
        workers.Raise();
        return Task.CompletedTask;
    }
}

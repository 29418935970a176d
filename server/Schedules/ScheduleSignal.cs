namespace GraphQLExport.Schedules;

/// <summary>Tells the clock that schedules changed, so that it looks anew for the next one.</summary>
internal sealed class ScheduleSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    /// <summary>Wakes the clock; several at once wake it once.</summary>
    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>Waits until it is raised.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _raised.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _raised.Dispose();
}

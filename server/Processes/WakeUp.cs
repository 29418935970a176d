namespace GraphQLExport.Processes;

/// <summary>Wakes a <see cref="DueService"/> before its time.</summary>
internal abstract class WakeUp : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    /// <summary>Wakes the service; several at once wake it once.</summary>
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

    /// <summary>Waits until it is raised, or for a time.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(Task.Delay(longest, time, awake.Token), WaitAsync(awake.Token));
        await awake.CancelAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _raised.Dispose();
}

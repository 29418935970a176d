namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>An operation that runs over a socket.</summary>
internal sealed class SocketOperation : IDisposable
{
    private readonly CancellationTokenSource _cancellation;

    public SocketOperation(string id, CancellationToken sessionEnded)
    {
        Id = id;
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(sessionEnded);
        Token = _cancellation.Token;
    }

    /// <summary>The client's id of the operation, unique among those that run.</summary>
    public string Id { get; }

    /// <summary>Cancelled when the client ends the operation or the session ends.</summary>
    public CancellationToken Token { get; }

    public bool IsCancelled => Token.IsCancellationRequested;

    /// <summary>Done when the operation has ended.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    public void Start(Func<Task> run) => Completion = Task.Run(run);

    public async Task CancelAsync()
    {
        try
        {
            await _cancellation.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            return;
        }
    }

    public void Dispose() => _cancellation.Dispose();
}

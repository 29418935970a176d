using System.Runtime.CompilerServices;

namespace HotChocolate.Execution;

/// <summary>Executes a subscription's operation once for each event of its source.</summary>
internal sealed class ResponseStream(
    ISourceStream source,
    Func<object?, CancellationToken, Task<IOperationResult>> execute,
    Func<Exception, IOperationResult> fail,
    Func<ValueTask> release,
    CancellationToken requestAborted) : IResponseStream
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(requestAborted);
    private int _isDisposed;

    public IReadOnlyDictionary<string, object?>? ContextData => null;

    public IAsyncEnumerable<IOperationResult> ReadResultsAsync() => ReadAsync();

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        await _stop.CancelAsync();
        await source.DisposeAsync();
        await release();
        _stop.Dispose();
    }

    private async IAsyncEnumerable<IOperationResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, cancellationToken);
        var events = source.ReadEventsAsync().GetAsyncEnumerator(linked.Token);
        var moving = Task.FromResult(true);
        try
        {
            for (var isLast = false; !isLast;)
            {
                IOperationResult result;
                try
                {
                    moving = events.MoveNextAsync().AsTask();
                    if (!await moving.WaitAsync(linked.Token))
                    {
                        yield break;
                    }

                    result = await execute(events.Current, linked.Token);
                }
                catch (OperationCanceledException) when (linked.IsCancellationRequested)
                {
                    yield break;
                }
                catch (Exception exception)
                {
                    result = fail(exception);
                    isLast = true;
                }

                yield return result;
            }
        }
        finally
        {
            var disposal = DisposeAsync(events, moving);
            if (moving.IsCompleted)
            {
                await disposal;
            }
        }
    }

    /// <summary>An enumerator may only be disposed once it stands still; a source that is slow to notice its end is not waited for.</summary>
    private static async Task DisposeAsync(IAsyncEnumerator<object?> events, Task moving)
    {
        await moving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await events.DisposeAsync();
    }
}

using GraphQLExport.Formats;

namespace GraphQLExport.Exports.Pipeline;

/// <summary>The writing end of one run: the buffer, the stream it is emptied into, and the count of both.</summary>
internal sealed class PipelineOutput(Stream destination, PipelineOptions options, CancellationToken cancellationToken) : IDisposable
{
    private long _bytes;

    public OutputBuffer Buffer { get; } = new();

    public long Rows { get; set; }

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The first rows go out at once, however few, so that a client sees that the answer has begun.</summary>
    public bool NothingSentYet => _bytes == 0;

    public async ValueTask FlushAsync()
    {
        if (Buffer.Length == 0)
            return;
        var pending = destination.WriteAsync(Buffer.Written, cancellationToken);
        if (pending.IsCompleted)
            await pending.ConfigureAwait(false);
        else
            await WaitAsync(pending.AsTask()).ConfigureAwait(false);
        _bytes += Buffer.Length;
        Buffer.Clear();
        options.Progress?.Invoke(new PipelineProgress(Rows, _bytes));
    }

    public async ValueTask<PipelineProgress> CompleteAsync()
    {
        await FlushAsync().ConfigureAwait(false);
        await WaitAsync(destination.FlushAsync(cancellationToken)).ConfigureAwait(false);
        return new PipelineProgress(Rows, _bytes);
    }

    public void Dispose() => Buffer.Dispose();

    /// <summary>
    /// Waits no longer than the write time-out and never past cancellation, even for a stream that ignores its token. The
    /// buffer of a write given up on stays out of the pool: the stream may still be reading it.
    /// </summary>
    private async ValueTask WaitAsync(Task write)
    {
        try
        {
            await write.WaitAsync(options.WriteTimeout, options.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException && !write.IsCompleted)
        {
            Buffer.Abandon();
            throw;
        }
    }
}

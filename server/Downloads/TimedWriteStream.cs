using GraphQLExport.Files;

namespace GraphQLExport.Downloads;

/// <summary>Passes writes on and ends the connection of a reader who takes nothing for too long: the server's own rate limits did not cut it.</summary>
/// <param name="inner">The response's body.</param>
/// <param name="timeout">How long one write may take.</param>
/// <param name="time">The clock.</param>
/// <param name="abort">Ends the connection.</param>
internal sealed class TimedWriteStream(Stream inner, TimeSpan timeout, TimeProvider time, Action abort) : AsyncWriteStream
{
    /// <summary>Bytes passed on.</summary>
    public long Written { get; private set; }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var write = inner.WriteAsync(buffer, cancellationToken);
        if (write.IsCompleted)
            await write;
        else
            await WithinAsync(write.AsTask());
        Written += buffer.Length;
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => WithinAsync(inner.FlushAsync(cancellationToken));

    private async Task WithinAsync(Task work)
    {
        try
        {
            await work.WaitAsync(timeout, time);
        }
        catch (TimeoutException)
        {
            abort();
            throw new OperationCanceledException("The reader took nothing for too long.");
        }
    }
}

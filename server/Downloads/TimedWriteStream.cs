namespace GraphQLExport.Downloads;

/// <summary>Passes writes on and ends the connection of a reader who takes nothing for too long: the server's own rate limits did not cut it.</summary>
/// <param name="inner">The response's body.</param>
/// <param name="timeout">How long one write may take.</param>
/// <param name="time">The clock.</param>
/// <param name="abort">Ends the connection.</param>
internal sealed class TimedWriteStream(Stream inner, TimeSpan timeout, TimeProvider time, Action abort) : Stream
{
    /// <summary>Bytes passed on.</summary>
    public long Written { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

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
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => WithinAsync(inner.FlushAsync(cancellationToken));

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException("Flush asynchronously.");

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

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

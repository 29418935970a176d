namespace GraphQLExport.Imports;

/// <summary>Reads another stream, which it owns, and refuses to go beyond a number of bytes.</summary>
/// <param name="inner">The other stream.</param>
/// <param name="limit">How many bytes it may have.</param>
/// <param name="message">What to say where it has more.</param>
/// <param name="packed">What the bytes are unpacked from, if they are: then they may be only so many times more.</param>
internal sealed class BoundedStream(Stream inner, long limit, string message, BoundedStream? packed = null) : Stream
{
    // Rows that differ in their times alone pack to a hundredth at best; gzip can be made to unpack to a thousand times as much.
    private const long MostRatio = 150;
    private const long FreeBytes = 4 << 20;

    private long taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        taken += read;
        if (packed is not null && taken > FreeBytes && taken > packed.taken * MostRatio)
            throw ImportException.TooLarge($"The body unpacks to more than {MostRatio} times its size.");
        return taken <= limit ? read : throw ImportException.TooLarge(message);
    }
}

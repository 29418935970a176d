namespace GraphQLExport.Tests.Exports.Pipeline;

/// <summary>Takes asynchronous writes only, as Kestrel does, and remembers how large they were; may hold or fail them.</summary>
internal sealed class ProbeStream : Stream
{
    private readonly MemoryStream _content = new();

    public byte[] Content => _content.ToArray();

    public List<int> Writes { get; } = [];

    public int Flushes { get; private set; }

    /// <summary>Awaited before each write, with its index.</summary>
    public Func<int, CancellationToken, Task>? Before { get; init; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Before is not null)
            await Before(Writes.Count, cancellationToken);
        Writes.Add(buffer.Length);
        if (_content.Length < 1 << 20)
            _content.Write(buffer.Span);
    }

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        Flushes++;
        return Task.CompletedTask;
    }

    public override void Flush() => throw new InvalidOperationException("Synchronous flush.");

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous write.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

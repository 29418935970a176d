using System.Security.Cryptography;

namespace GraphQLExport.Destinations;

/// <summary>Takes bytes in order, by asynchronous writes alone, and computes their SHA-256 on the way: while one thread hashes a buffer it is taken.</summary>
internal abstract class HashingStream : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    /// <summary>Whether bytes are hashed: not where whoever writes them does that already.</summary>
    public bool IsHashed { get; set; } = true;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var taking = TakeAsync(buffer, cancellationToken);
        if (IsHashed)
            _hash.AppendData(buffer.Span);
        await taking.ConfigureAwait(false);
        _length += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>The hash of everything written, as lower-case hexadecimal digits.</summary>
    public string FinishHash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Only asynchronous writes: a blocked thread would be one that serves requests.</summary>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

    /// <summary>Takes the next bytes.</summary>
    /// <exception cref="DestinationException">They cannot be stored.</exception>
    protected abstract ValueTask TakeAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }
}

using System.Security.Cryptography;
using GraphQLExport.Files;

namespace GraphQLExport.Destinations;

/// <summary>Takes bytes in order, by asynchronous writes alone, and computes their SHA-256 on the way: while one thread hashes a buffer it is taken.</summary>
internal abstract class HashingStream : AsyncWriteStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    /// <summary>Whether bytes are hashed: not where whoever writes them does that already.</summary>
    public bool IsHashed { get; set; } = true;

    public override long Length => _length;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var taking = TakeAsync(buffer, cancellationToken);
        if (IsHashed)
            _hash.AppendData(buffer.Span);
        await taking.ConfigureAwait(false);
        _length += buffer.Length;
    }

    /// <summary>The hash of everything written, as lower-case hexadecimal digits.</summary>
    public string FinishHash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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

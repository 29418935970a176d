using System.Security.Cryptography;

namespace GraphQLExport.Destinations;

/// <summary>
/// Writes a file and computes its SHA-256 on the way. While one thread hashes a buffer the pool writes it, and the kernel is
/// asked to write back every few megabytes, so that the final fsync finds little left to do.
/// </summary>
internal sealed class HashingFileStream(FileStream file, IFileSystem files) : Stream
{
    private const long WriteBackSize = 8 << 20;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;
    private long _writtenBack;

    public FileStream File => file;

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
        try
        {
            var writing = file.WriteAsync(buffer, cancellationToken);
            _hash.AppendData(buffer.Span);
            await writing.ConfigureAwait(false);
        }
        catch (Exception e) when (StorageErrors.IsStorageError(e))
        {
            throw StorageErrors.Explain(e);
        }

        _length += buffer.Length;
        if (_length - _writtenBack < WriteBackSize)
            return;
        files.StartWriteBack(file, _writtenBack, _length - _writtenBack);
        _writtenBack = _length;
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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}

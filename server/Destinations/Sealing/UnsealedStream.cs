using System.Buffers;
using System.Security.Cryptography;

namespace GraphQLExport.Destinations;

/// <summary>A sealed file as it was written: only the chunks that hold what is read are opened, and no byte is given out that its tag does not vouch for.</summary>
internal sealed class UnsealedStream : Stream
{
    private readonly Stream _sealed;
    private readonly SealedChunks _chunks;
    private readonly long _count;
    private readonly long _length;
    private byte[]? _read = ArrayPool<byte>.Shared.Rent(SealedChunks.SealedLength);
    private byte[]? _open = ArrayPool<byte>.Shared.Rent(SealedChunks.ChunkLength);
    private long _number = -1;
    private int _openLength;
    private long _position;

    private UnsealedStream(Stream file, byte[] key, long count, long length) => (_sealed, _chunks, _count, _length) = (file, new(key), count, length);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>Opens a sealed file, down to its last chunk: one that was cut off is found out before anything is read. Disposes the file with itself, or where that fails.</summary>
    /// <exception cref="DestinationException">The file was changed, is another's, or its key is gone.</exception>
    public static async ValueTask<UnsealedStream> OpenAsync(Stream file, SealKeys keys, string name, CancellationToken cancellationToken)
    {
        UnsealedStream? opened = null;
        try
        {
            var header = new byte[SealedHeader.Length];
            await file.ReadExactlyAsync(header, cancellationToken).ConfigureAwait(false);
            var (count, length) = SealedChunks.Measure(file.Length - SealedHeader.Length);
            opened = new(file, SealedHeader.Open(header, keys, name), count, length);
            await opened.LoadAsync(count - 1, cancellationToken).ConfigureAwait(false);
            return opened;
        }
        catch (Exception e)
        {
            await (opened ?? file).DisposeAsync().ConfigureAwait(false);
            if (e is CryptographicException or EndOfStreamException)
                throw Damaged(e);
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= _length || buffer.IsEmpty)
            return 0;
        await LoadAsync(_position / SealedChunks.ChunkLength, cancellationToken).ConfigureAwait(false);
        var at = (int)(_position % SealedChunks.ChunkLength);
        var read = Math.Min(buffer.Length, _openLength - at);
        _open.AsSpan(at, read).CopyTo(buffer.Span);
        _position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = offset + origin switch { SeekOrigin.Current => _position, SeekOrigin.End => _length, _ => 0 };
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(offset));
        return _position = target;
    }

    /// <summary>Only asynchronous reads: a blocked thread would be one that serves requests.</summary>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _sealed.Dispose();
            _chunks.Dispose();
            Return(ref _read);
            Return(ref _open);
        }

        base.Dispose(disposing);
    }

    private static void Return(ref byte[]? buffer)
    {
        if (buffer is not null)
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        buffer = null;
    }

    private static DestinationException Damaged(Exception inner) =>
        new(DestinationFailure.Other, "The file was changed since it was written, or its key is gone.", inner);

    private async ValueTask LoadAsync(long number, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_read is null, this);
        if (_number == number)
            return;
        _number = -1;
        var at = SealedHeader.Length + (number * SealedChunks.SealedLength);
        if (_sealed.Position != at)
            _sealed.Position = at;
        var length = (int)Math.Min(SealedChunks.SealedLength, _sealed.Length - at);
        try
        {
            await _sealed.ReadExactlyAsync(_read.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
            _openLength = _chunks.Open(number, number == _count - 1, _read.AsSpan(0, length), _open);
        }
        catch (Exception e) when (e is CryptographicException or EndOfStreamException)
        {
            throw Damaged(e);
        }

        _number = number;
    }
}

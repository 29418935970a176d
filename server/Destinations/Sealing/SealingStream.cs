using System.Buffers;

namespace GraphQLExport.Destinations;

/// <summary>Seals what is written to it. A whole chunk waits until more comes or the end does: only then is it known whether it is the last.</summary>
internal sealed class SealingStream(Stream target, byte[] header, byte[] key) : HashingStream
{
    private const int ChunksPerWrite = 8;

    private readonly SealedChunks _chunks = new(key);
    private byte[]? _waiting = ArrayPool<byte>.Shared.Rent(SealedChunks.ChunkLength);
    private byte[]? _sealed = ArrayPool<byte>.Shared.Rent(ChunksPerWrite * SealedChunks.SealedLength);
    private int _waitingLength;
    private int _sealedLength;
    private long _number;
    private bool _isBegun;

    /// <summary>Seals the last chunk and passes everything on.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken).ConfigureAwait(false);
        Seal(_waiting.AsSpan(0, _waitingLength), isLast: true);
        await PassOnAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async ValueTask TakeAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken).ConfigureAwait(false);
        while (!buffer.IsEmpty)
        {
            buffer = buffer[Take(buffer.Span)..];
            if (_sealedLength + SealedChunks.SealedLength > ChunksPerWrite * SealedChunks.SealedLength)
                await PassOnAsync(cancellationToken).ConfigureAwait(false);
        }

        await PassOnAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _chunks.Dispose();
            Return(ref _waiting);
            Return(ref _sealed);
        }

        base.Dispose(disposing);
    }

    private static void Return(ref byte[]? buffer)
    {
        if (buffer is not null)
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        buffer = null;
    }

    // At once: who writes a byte to find out whether that can be done is told.
    private async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_waiting is null, this);
        if (_isBegun)
            return;
        _isBegun = true;
        await target.WriteAsync(header, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>How many bytes were taken.</returns>
    private int Take(ReadOnlySpan<byte> bytes)
    {
        if (_waitingLength == SealedChunks.ChunkLength)
        {
            Seal(_waiting.AsSpan(0, _waitingLength), isLast: false);
            _waitingLength = 0;
            return 0;
        }

        if (_waitingLength == 0 && bytes.Length > SealedChunks.ChunkLength)
        {
            Seal(bytes[..SealedChunks.ChunkLength], isLast: false);
            return SealedChunks.ChunkLength;
        }

        var taken = Math.Min(bytes.Length, SealedChunks.ChunkLength - _waitingLength);
        bytes[..taken].CopyTo(_waiting.AsSpan(_waitingLength));
        _waitingLength += taken;
        return taken;
    }

    private void Seal(ReadOnlySpan<byte> chunk, bool isLast) => _sealedLength += _chunks.Seal(_number++, isLast, chunk, _sealed.AsSpan(_sealedLength));

    private async ValueTask PassOnAsync(CancellationToken cancellationToken)
    {
        if (_sealedLength == 0)
            return;
        await target.WriteAsync(_sealed.AsMemory(0, _sealedLength), cancellationToken).ConfigureAwait(false);
        _sealedLength = 0;
    }
}

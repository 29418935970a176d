using GraphQLExport.Files;

namespace GraphQLExport.Compression;

/// <summary>
/// Compresses what is written and passes it on, by asynchronous writes only. Blocks of a fixed size are compressed on other
/// threads while the next one fills, a few at a time and in order, so that memory does not depend on the length and the bytes
/// depend on the content alone. Call <see cref="CompleteAsync"/> after the last write; disposing without it only gives memory back.
/// </summary>
/// <param name="destination">Where the compressed bytes go; stays open.</param>
/// <param name="level">How hard to try, as zlib counts it.</param>
public abstract class CompressingStream(Stream destination, int level = CompressingStream.DefaultLevel) : AsyncWriteStream
{
    /// <summary>Faster than gzip's fastest, at files no larger.</summary>
    public const int DefaultLevel = 3;

    /// <summary>Length of a block: enough that starting anew with each costs nothing that shows.</summary>
    public const int BlockSize = 1 << 20;

    private static readonly int MaxPending = Math.Clamp(Environment.ProcessorCount, 2, 8);

    private readonly Queue<Task<DeflatedBlock>> _pending = new();
    private Checksum _checksum;
    private InputBlock _block = new();
    private long _written;
    private bool _writing;
    private bool _begun;

    /// <summary>Compressed bytes passed on so far; may be asked from any thread.</summary>
    public long CompressedLength => Volatile.Read(ref _written);

    /// <summary>Bytes of deflate data passed on of the present member, without what is around them.</summary>
    private protected long DeflatedLength { get; private set; }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Volatile.Write(ref _writing, true);
        while (!buffer.IsEmpty)
        {
            buffer = buffer[_block.Append(buffer.Span)..];
            if (!_block.IsFull)
                continue;
            Compress();
            while (_pending.Count >= MaxPending || (_pending.TryPeek(out var next) && next.IsCompleted))
                await PassOnAsync(cancellationToken).ConfigureAwait(false);
        }

        Volatile.Write(ref _writing, false);
    }

    /// <summary>Passes on what is left and what ends the file.</summary>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await EndMemberAsync(cancellationToken).ConfigureAwait(false);
        await SendAsync(Trailer(), cancellationToken).ConfigureAwait(false);
        await destination.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does nothing: what a block holds is not known to be whole before the last byte is.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What stands before the deflate data of a member.</summary>
    private protected abstract byte[] Header();

    /// <summary>What stands after it.</summary>
    private protected abstract byte[] Footer(Checksum checksum);

    /// <summary>What stands after the last member.</summary>
    private protected virtual byte[] Trailer() => [];

    /// <summary>Passes on what is left of the present member and what ends it; the next byte written begins another one.</summary>
    private protected async ValueTask EndMemberAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _writing, true);
        if (!_block.IsEmpty)
            Compress();
        while (_pending.Count > 0)
            await PassOnAsync(cancellationToken).ConfigureAwait(false);
        await BeginAsync(cancellationToken).ConfigureAwait(false);
        DeflatedLength += DeflatedBlock.End.Length;
        await SendAsync(DeflatedBlock.End.ToArray(), cancellationToken).ConfigureAwait(false);
        await SendAsync(Footer(_checksum), cancellationToken).ConfigureAwait(false);
        (_checksum, DeflatedLength, _begun) = (default, 0, false);
        Volatile.Write(ref _writing, false);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // The memory of a write that somebody gave up on, or that failed, is left to the garbage collector.
        if (disposing && !Volatile.Read(ref _writing))
        {
            // A block that is still being compressed gives its memory back when it is done.
            while (_pending.TryDequeue(out var task))
                _ = task.ContinueWith(done => done.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            _block.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Compress()
    {
        var full = _block;
        _block = new();
        _pending.Enqueue(Task.Run(() => DeflatedBlock.Of(full, level)));
    }

    private async ValueTask PassOnAsync(CancellationToken cancellationToken)
    {
        using var block = await _pending.Dequeue().WaitAsync(CancellationToken.None).ConfigureAwait(false);
        await BeginAsync(cancellationToken).ConfigureAwait(false);
        _checksum = _checksum.Then(block.Checksum);
        DeflatedLength += block.Bytes.Length;
        await SendAsync(block.Bytes, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        if (_begun)
            return ValueTask.CompletedTask;
        _begun = true;
        return SendAsync(Header(), cancellationToken);
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.IsEmpty)
            return;
        await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _written, _written + bytes.Length);
    }
}

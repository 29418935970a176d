using GraphQLExport.Compression;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports.Pipeline;

/// <summary>The writing end of one run: the buffer, the stream it is emptied into, and the count of both.</summary>
/// <param name="destination">Where the file goes.</param>
/// <param name="isArchive">Whether it is an archive, whose files the buffer tells apart.</param>
/// <param name="options">Progress and time limits.</param>
/// <param name="cancellationToken">Gives up.</param>
internal sealed class PipelineOutput(Stream destination, bool isArchive, PipelineOptions options, CancellationToken cancellationToken) : IDisposable
{
    private readonly ZipWriteStream? _archive = isArchive ? new(destination, ArchiveLevel) : null;
    private bool _hasSent;
    private long _bytes;

    /// <summary>What is in an archive is markup: level 1 makes files a third larger, level 3 takes a fifth more processor time for a tenth less.</summary>
    public const int ArchiveLevel = 2;

    public OutputBuffer Buffer { get; } = new();

    public long Rows { get; set; }

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The first rows go out at once, however few, so that a client sees that the answer has begun.</summary>
    public bool NothingSentYet => !_hasSent;

    public async ValueTask FlushAsync()
    {
        if (Buffer.Length == 0)
            return;
        var pending = _archive is null ? destination.WriteAsync(Buffer.Written, cancellationToken) : ArchivedFiles.WriteAsync(Buffer, _archive, cancellationToken);
        await WaitAsync(pending).ConfigureAwait(false);
        _hasSent = true;
        _bytes = _archive?.CompressedLength ?? _bytes + Buffer.Length;
        Buffer.Clear();
        options.Progress?.Invoke(new PipelineProgress(Rows, _bytes));
    }

    public async ValueTask<PipelineProgress> CompleteAsync()
    {
        await FlushAsync().ConfigureAwait(false);
        if (_archive is not null)
        {
            await WaitAsync(_archive.CompleteAsync(cancellationToken)).ConfigureAwait(false);
            return new PipelineProgress(Rows, _archive.CompressedLength);
        }

        await WaitAsync(destination.FlushAsync(cancellationToken)).ConfigureAwait(false);
        return new PipelineProgress(Rows, _bytes);
    }

    public void Dispose()
    {
        Buffer.Dispose();
        _archive?.Dispose();
    }

    private ValueTask WaitAsync(ValueTask write) => write.IsCompleted ? write : WaitAsync(write.AsTask());

    /// <summary>
    /// Waits no longer than the write time-out and never past cancellation, even for a stream that ignores its token. The
    /// buffer of a write given up on stays out of the pool: the stream may still be reading it.
    /// </summary>
    private async ValueTask WaitAsync(Task write)
    {
        try
        {
            await write.WaitAsync(options.WriteTimeout, options.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException && !write.IsCompleted)
        {
            Buffer.Abandon();
            throw;
        }
    }
}

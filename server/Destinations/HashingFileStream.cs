using GraphQLExport.Files;

namespace GraphQLExport.Destinations;

/// <summary>
/// Writes a file and computes its SHA-256 on the way. The kernel is asked to write back every few megabytes, so that the final fsync
/// finds little left to do.
/// </summary>
internal sealed class HashingFileStream(FileStream file, IFileSystem files) : HashingStream
{
    private const long WriteBackSize = 8 << 20;

    private long _written;
    private long _writtenBack;

    public FileStream File => file;

    protected override async ValueTask TakeAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            await file.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (StorageErrors.IsStorageError(e))
        {
            throw StorageErrors.Explain(e);
        }

        _written += buffer.Length;
        if (_written - _writtenBack < WriteBackSize)
            return;
        files.StartWriteBack(file, _writtenBack, _written - _writtenBack);
        _writtenBack = _written;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}

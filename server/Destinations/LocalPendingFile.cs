using GraphQLExport.Files;

namespace GraphQLExport.Destinations;

/// <summary>A temporary file on its way to its final name.</summary>
internal sealed class LocalPendingFile : IPendingFile
{
    private readonly string _key;
    private readonly string _temporary;
    private readonly string _published;
    private readonly IFileSystem _files;
    private readonly HashingFileStream _stream;
    private bool _settled;

    public LocalPendingFile(string key, string temporary, string published, IFileSystem files)
    {
        (_key, _temporary, _published, _files) = (key, temporary, published, files);
        _stream = new HashingFileStream(files.Create(temporary), files);
    }

    public Stream Stream => _stream;

    public async ValueTask<PublishedFile> PublishAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_settled, this);
        cancellationToken.ThrowIfCancellationRequested();
        var sha256 = _stream.FinishHash();
        var bytes = _stream.Length;
        try
        {
            await Task.Run(Publish, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            await DiscardAsync().ConfigureAwait(false);
            if (StorageErrors.IsStorageError(e))
                throw StorageErrors.Explain(e);
            throw;
        }

        return new PublishedFile(_key, bytes, sha256);
    }

    public async ValueTask DiscardAsync()
    {
        if (_settled)
            return;
        _settled = true;
        await _stream.DisposeAsync().ConfigureAwait(false);
        Delete(_temporary);
    }

    public ValueTask DisposeAsync() => DiscardAsync();

    /// <summary>Bytes first, then the name, then the directory that holds the name: a power cut leaves the whole file or none.</summary>
    private void Publish()
    {
        _files.Sync(_stream.File);
        _files.Rename(_temporary, _published);
        try
        {
            _files.SyncDirectory(Path.GetDirectoryName(_published)!);
        }
        catch
        {
            Delete(_published);
            throw;
        }

        _settled = true;
        _stream.Dispose();
    }

    private void Delete(string path)
    {
        try
        {
            _files.Delete(path);
        }
        catch (Exception e) when (StorageErrors.IsStorageError(e))
        {
            // The next start looks for what is left.
        }
    }
}

using GraphQLExport.Files;

namespace GraphQLExport.Destinations;

/// <summary>
/// A directory of this machine, used by nobody else. Files are written under a temporary name beside their final one; a lock
/// held while writing tells a living writer's file from a crashed one's.
/// </summary>
public sealed class LocalDirectory : IDestination
{
    private const string TemporaryExtension = ".partial";

    private readonly string _path;
    private readonly IFileSystem _files;

    /// <summary>Keeps files in the directory, which is made when it is first needed.</summary>
    public LocalDirectory(string path)
        : this(path, PortableFileSystem.Current)
    {
    }

    internal LocalDirectory(string path, IFileSystem files) => (_path, _files) = (Path.GetFullPath(path), files);

    /// <inheritdoc/>
    public ValueTask<IPendingFile> CreateAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var published = PathOf(key);
        try
        {
            CreateDirectory();
            var temporary = $"{published}.{Guid.NewGuid():N}{TemporaryExtension}";
            return new ValueTask<IPendingFile>(new LocalPendingFile(key, temporary, published, _files));
        }
        catch (Exception e) when (StorageErrors.IsStorageError(e))
        {
            throw StorageErrors.Explain(e);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Stream?> OpenReadAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return new(new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(default(Stream));
        }
        catch (Exception e) when (StorageErrors.IsStorageError(e))
        {
            throw StorageErrors.Explain(e);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(key);
        try
        {
            if (!File.Exists(path))
                return new(false);
            _files.Delete(path);
            return new(true);
        }
        catch (Exception e) when (StorageErrors.IsStorageError(e))
        {
            throw StorageErrors.Explain(e);
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> DeleteAbandonedAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Directory.Exists(_path))
            return new(0);
        try
        {
            return new(Directory.EnumerateFiles(_path, "*" + TemporaryExtension).ToList().Count(DeleteIfAbandoned));
        }
        catch (Exception e) when (StorageErrors.IsStorageError(e))
        {
            throw StorageErrors.Explain(e);
        }
    }

    private bool DeleteIfAbandoned(string path)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                _files.Delete(path);
            return true;
        }
        catch (Exception e) when (StorageErrors.IsStorageError(e))
        {
            return false;
        }
    }

    private string PathOf(string key) => Path.Combine(_path, StorageKey.Checked(key));

    private void CreateDirectory()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(_path);
        else
            Directory.CreateDirectory(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

using System.Security.Cryptography;
using GraphQLExport.Files;
using GraphQLExport.Secrets;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Data;

/// <summary>
/// Keys in the data folder, each in a file that only the server's user can read, and that no power cut takes back once it is used; each is
/// wrapped by the master key where the settings name one.
/// </summary>
internal sealed class KeyFiles(IOptions<DataOptions> data, MasterKeys masters) : IInstallationKeys
{
    private static readonly IFileSystem Disk = PortableFileSystem.Current;

    /// <summary>Name of their folder in the data folder.</summary>
    public const string Folder = "keys";

    private const string Unfinished = ".partial";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string FolderPath => data.Value.PathOf(Folder);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    /// <exception cref="InvalidOperationException">The key cannot be unwrapped.</exception>
    public byte[] LoadOrCreate(string name, Func<byte[]> make)
    {
        var path = Path.Combine(MakeFolder(), name);
        byte[]? key = null;
        if (!SpinWait.SpinUntil(() => (key = TryLoad(path) ?? TryCreate(path, () => Close(name, make()))) is not null, Patience))
            throw new IOException($"The key {name} is being made by another process that does not end.");
        return Open(name, key!);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(string name, byte[] content) => Store(name, Close(name, content));

    /// <inheritdoc/>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidOperationException">A key cannot be unwrapped.</exception>
    public IReadOnlyList<byte[]> Ending(string suffix) => [.. Stored().Where(key => key.Name.EndsWith(suffix, StringComparison.Ordinal)).Select(key => Open(key.Name, key.Content))];

    /// <summary>All keys with their names.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidOperationException">A key cannot be unwrapped.</exception>
    public IReadOnlyList<(string Name, byte[] Content)> All() => [.. Stored().Select(key => (key.Name, Open(key.Name, key.Content)))];

    /// <summary>Wraps what the present master key has not wrapped; each file is replaced whole or not at all.</summary>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="InvalidOperationException">A key cannot be unwrapped.</exception>
    public void Protect()
    {
        foreach (var (name, content) in Stored().ToList())
        {
            var key = Open(name, content);
            if (masters.CurrentId is { } current && !(MasterKeys.IsWrapped(content) && MasterKeys.KeyIdOf(content) == current))
                Store(name, Close(name, key));
        }
    }

    private byte[] Close(string name, byte[] key) => masters.CurrentId is null ? key : masters.Wrap(key, name);

    private byte[] Open(string name, byte[] content)
    {
        try
        {
            return MasterKeys.IsWrapped(content) ? masters.Unwrap(content, name) : content;
        }
        catch (CryptographicException e)
        {
            throw new InvalidOperationException($"The key {name} in the data folder cannot be read. {e.Message}", e);
        }
    }

    // A crash may have left an empty file, which is no key, or one that was not renamed.
    private IEnumerable<(string Name, byte[] Content)> Stored() =>
        from path in Directory.Exists(FolderPath) ? Directory.GetFiles(FolderPath) : []
        where !path.EndsWith(Unfinished, StringComparison.Ordinal)
        orderby path
        let content = File.ReadAllBytes(path)
        where content.Length > 0
        select (Path.GetFileName(path), content);

    private void Store(string name, byte[] content)
    {
        var folder = MakeFolder();
        var path = Path.Combine(folder, name);
        var temporary = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        using (var file = Disk.Create(temporary))
        {
            file.Write(content);
            Disk.Sync(file);
        }

        Disk.Rename(temporary, path);
        Disk.SyncDirectory(folder);
    }

    private string MakeFolder() => Directory.CreateDirectory(FolderPath).FullName;

    // Null while there is none, or another process is writing it.
    private static byte[]? TryLoad(string path)
    {
        try
        {
            return File.Exists(path) && File.ReadAllBytes(path) is { Length: > 0 } key ? key : null;
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    // Written under a lock: who finds an empty file that nobody has locked goes on where a crashed process stopped.
    private static byte[]? TryCreate(string path, Func<byte[]> make)
    {
        using var file = TryLock(path);
        if (file is null || file.Length > 0)
            return null;
        var key = make();
        file.Write(key);
        Disk.Sync(file);
        Disk.SyncDirectory(Path.GetDirectoryName(path)!);
        return key;
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, Private(FileMode.OpenOrCreate));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}

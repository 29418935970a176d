using GraphQLExport.Files;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Data;

/// <summary>Keys in the data folder, each in a file that only the server's user can read, and that no power cut takes back once it is used.</summary>
internal sealed class KeyFiles(IOptions<DataOptions> data) : IInstallationKeys
{
    private static readonly IFileSystem Disk = PortableFileSystem.Current;

    /// <summary>Name of their folder in the data folder.</summary>
    public const string Folder = "keys";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    public byte[] LoadOrCreate(string name, Func<byte[]> make)
    {
        var path = Path.Combine(MakeFolder(), name);
        byte[]? key = null;
        if (!SpinWait.SpinUntil(() => (key = TryLoad(path) ?? TryCreate(path, make)) is not null, Patience))
            throw new IOException($"The key {name} is being made by another process that does not end.");
        return key!;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(string name, byte[] content) => Replace(name, content);

    /// <inheritdoc/>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public IReadOnlyList<byte[]> Ending(string suffix) =>
        [.. Directory.GetFiles(MakeFolder(), "*" + suffix).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>Puts another content in the place of a key's, whole or not at all.</summary>
    /// <param name="name">Name of the key.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Replace(string name, byte[] content)
    {
        var folder = MakeFolder();
        var path = Path.Combine(folder, name);
        var temporary = $"{path}.{Guid.NewGuid():N}.partial";
        using (var file = Disk.Create(temporary))
        {
            file.Write(content);
            Disk.Sync(file);
        }

        Disk.Rename(temporary, path);
        Disk.SyncDirectory(folder);
    }

    private string MakeFolder() => Directory.CreateDirectory(data.Value.PathOf(Folder)).FullName;

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

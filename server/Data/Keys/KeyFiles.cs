using Microsoft.Extensions.Options;

namespace GraphQLExport.Data;

/// <summary>Keys in the data folder, each in a file that only the server's user can read.</summary>
internal sealed class KeyFiles(IOptions<DataOptions> data) : IInstallationKeys
{
    /// <summary>Name of their folder in the data folder.</summary>
    public const string Folder = "keys";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    public byte[] LoadOrCreate(string name, Func<byte[]> make)
    {
        var folder = data.Value.PathOf(Folder);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        byte[]? key = null;
        if (!SpinWait.SpinUntil(() => (key = TryLoad(path) ?? TryCreate(path, make)) is not null, Patience))
            throw new IOException($"The key {name} is being made by another process that does not end.");
        return key!;
    }

    /// <summary>Puts another content in the place of a key's, whole or not at all.</summary>
    /// <param name="name">Name of the key.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Replace(string name, byte[] content)
    {
        var path = Path.Combine(data.Value.PathOf(Folder), name);
        var temporary = $"{path}.{Guid.NewGuid():N}.partial";
        using (var file = new FileStream(temporary, Private(FileMode.CreateNew)))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

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
        file.Flush(flushToDisk: true);
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

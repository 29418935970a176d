using System.Security.Cryptography;

namespace GraphQLExport.Data;

/// <summary>Secrets of this installation, each in a file that only the server's user can read, made when it is first needed.</summary>
internal static class KeyFile
{
    private const int Length = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The 32 random bytes of a name. Processes that start together get the same ones.</summary>
    /// <param name="folder">Folder of the keys.</param>
    /// <param name="name">Name of the file.</param>
    /// <exception cref="InvalidOperationException">The file does not hold a key.</exception>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    public static byte[] LoadOrCreate(string folder, string name)
    {
        var key = LoadOrCreate(folder, name, () => RandomNumberGenerator.GetBytes(Length));
        return key.Length == Length ? key : throw Damaged(name);
    }

    /// <summary>The content of a key's file, whatever its form. Processes that start together get the same one.</summary>
    /// <param name="folder">Folder of the keys.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="make">Makes the content where there is none.</param>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    public static byte[] LoadOrCreate(string folder, string name, Func<byte[]> make)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        byte[]? key = null;
        if (!SpinWait.SpinUntil(() => (key = TryLoad(path) ?? TryCreate(path, make)) is not null, Patience))
            throw new IOException($"The key {name} is being made by another process that does not end.");
        return key!;
    }

    /// <summary>Puts another content in the place of a key's, whole or not at all.</summary>
    /// <param name="folder">Folder of the keys.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Replace(string folder, string name, byte[] content)
    {
        var temporary = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}.partial");
        using (var file = new FileStream(temporary, Private(FileMode.CreateNew)))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, Path.Combine(folder, name), overwrite: true);
    }

    /// <summary>What to throw where a file does not hold a key.</summary>
    public static InvalidOperationException Damaged(string name, Exception? inner = null) =>
        new($"The key {name} is damaged; delete it from the data folder's keys to get a new one.", inner);

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
        try
        {
            using var file = new FileStream(path, Private(FileMode.OpenOrCreate));
            if (file.Length > 0)
                return null;
            var key = make();
            file.Write(key);
            file.Flush(flushToDisk: true);
            return key;
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

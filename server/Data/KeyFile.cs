using System.Security.Cryptography;

namespace GraphQLExport.Data;

/// <summary>Secrets of this installation: each 32 random bytes in a file that only the server's user can read, made when it is first needed.</summary>
internal static class KeyFile
{
    private const int Length = 32;

    /// <summary>The key of a name.</summary>
    /// <param name="folder">Folder of the keys.</param>
    /// <param name="name">Name of the file.</param>
    /// <exception cref="InvalidOperationException">The file does not hold a key.</exception>
    public static byte[] LoadOrCreate(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            Create(path);
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == Length
            ? bytes
            : throw new InvalidOperationException($"The key {name} is damaged; delete it from the data folder's keys to get a new one.");
    }

    // Written beside and linked into place, so that two processes that start together end up with one whole key.
    private static void Create(string path)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
        }
    }
}

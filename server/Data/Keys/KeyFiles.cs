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
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var file = new FileStream(path, options);
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
}

using System.Security.Cryptography;
using GraphQLExport.Data;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Downloads;

/// <summary>The secret that download links are signed with: 32 random bytes in a file of the data folder that only the server's user can read.</summary>
internal sealed class DownloadKey(IOptions<DataOptions> data)
{
    private const int Length = 32;

    private readonly Lazy<byte[]> key = new(() => LoadOrCreate(data.Value.PathOf("keys")));

    /// <summary>The key.</summary>
    public ReadOnlySpan<byte> Bytes => key.Value;

    /// <summary>A short name of the key, so that a link tells which key signed it.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(key.Value).AsSpan(0, 4));

    private static byte[] LoadOrCreate(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "downloads.key");
        if (!File.Exists(path))
            Create(path);
        var bytes = File.ReadAllBytes(path);
        return bytes.Length == Length
            ? bytes
            : throw new InvalidOperationException("The key of download links is damaged; delete downloads.key in the data folder's keys to get a new one.");
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

using System.Security.Cryptography;
using GraphQLExport.Data;
using GraphQLExport.Destinations;
using GraphQLExport.Secrets;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>
/// The key that wraps the keys of sealed files, in a file of its own, itself wrapped by the master key where there is one. Another master key
/// wraps this one key anew when it is first loaded: no file of an export changes for it.
/// </summary>
internal sealed class ExportFileKey(IOptions<DataOptions> data, MasterKeys masters)
{
    private const string Name = "files.key";
    private const int Length = 32;

    /// <summary>Loads the key, which is made when there is none.</summary>
    /// <exception cref="InvalidOperationException">The key cannot be read: the master key that wrapped it is not here, or it is damaged.</exception>
    public SealKeys Load()
    {
        var folder = data.Value.PathOf("keys");
        var content = KeyFile.LoadOrCreate(folder, Name, () => Close(RandomNumberGenerator.GetBytes(Length)));
        var key = Open(content);
        if (masters.CurrentId is { } current && (content.Length == Length || MasterKeys.KeyIdOf(content) != current))
            KeyFile.Replace(folder, Name, Close(key));
        return new SealKeys(key);
    }

    private byte[] Close(byte[] key) => masters.CurrentId is null ? key : masters.Wrap(key, Name);

    private byte[] Open(byte[] content)
    {
        if (content.Length == Length)
            return content;
        try
        {
            return masters.Unwrap(content, Name);
        }
        catch (CryptographicException e)
        {
            throw new InvalidOperationException($"The key {Name}, which encrypts the files of exports, cannot be read. {e.Message}", e);
        }
    }
}

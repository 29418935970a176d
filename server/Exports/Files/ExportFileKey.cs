using System.Security.Cryptography;
using GraphQLExport.Data;
using GraphQLExport.Destinations;
using GraphQLExport.Secrets;

namespace GraphQLExport.Exports;

/// <summary>
/// The key that wraps the keys of sealed files. Like all keys of the installation it is in the database where machines share one; in the data
/// folder it is the one key that the master key wraps, where there is one. Another master key wraps this one key anew when it is first
/// loaded: no file of an export changes for it.
/// </summary>
internal sealed class ExportFileKey(IInstallationKeys keys, MasterKeys masters)
{
    private const string Name = "files.key";
    private const int Length = 32;

    /// <summary>Loads the key, which is made when there is none.</summary>
    /// <exception cref="InvalidOperationException">The key cannot be read: the master key that wrapped it is not here, or it is damaged.</exception>
    public SealKeys Load()
    {
        var files = keys as KeyFiles;
        var content = keys.LoadOrCreate(Name, () => files is null ? RandomNumberGenerator.GetBytes(Length) : Close(RandomNumberGenerator.GetBytes(Length)));
        var key = Open(content);
        if (files is not null && masters.CurrentId is { } current && (content.Length == Length || MasterKeys.KeyIdOf(content) != current))
            files.Replace(Name, Close(key));
        return new(key);
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

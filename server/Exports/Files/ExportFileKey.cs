using GraphQLExport.Data;
using GraphQLExport.Destinations;

namespace GraphQLExport.Exports;

/// <summary>The key that wraps the keys of sealed files. Another master key wraps this one anew: no file of an export changes for it.</summary>
internal sealed class ExportFileKey(IInstallationKeys keys)
{
    private readonly Lazy<byte[]> key = keys.Later("files.key");

    /// <summary>Loads the key, which is made when there is none.</summary>
    /// <exception cref="InvalidOperationException">The key cannot be read: the master key that wrapped it is not here, or it is damaged.</exception>
    public SealKeys Load() => new(key.Value);
}

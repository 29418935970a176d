using GraphQLExport.Data;

namespace GraphQLExport.Exports;

/// <summary>The secret of hashed values: who does not have it cannot try out values until a hash fits.</summary>
internal sealed class RedactionKey(IInstallationKeys keys)
{
    private readonly Lazy<byte[]> key = keys.Later("redaction.key");

    /// <summary>The key.</summary>
    public ReadOnlySpan<byte> Bytes => key.Value;
}

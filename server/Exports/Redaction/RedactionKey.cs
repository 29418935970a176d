using GraphQLExport.Data;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>The secret of hashed values: who does not have it cannot try out values until a hash fits.</summary>
internal sealed class RedactionKey(IOptions<DataOptions> data)
{
    private readonly Lazy<byte[]> key = new(() => KeyFile.LoadOrCreate(data.Value.PathOf("keys"), "redaction.key"));

    /// <summary>The key.</summary>
    public ReadOnlySpan<byte> Bytes => key.Value;
}

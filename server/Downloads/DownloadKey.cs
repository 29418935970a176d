using System.Security.Cryptography;
using GraphQLExport.Data;

namespace GraphQLExport.Downloads;

/// <summary>The secret that download links are signed with.</summary>
internal sealed class DownloadKey(IInstallationKeys keys)
{
    private readonly Lazy<byte[]> key = keys.Later("downloads.key");

    /// <summary>The key.</summary>
    public ReadOnlySpan<byte> Bytes => key.Value;

    /// <summary>A short name of the key, so that a link tells which key signed it.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(key.Value).AsSpan(0, 4));
}

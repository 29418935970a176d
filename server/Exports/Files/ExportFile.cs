using System.Security.Cryptography;
using System.Text.Json.Serialization;
using HotChocolate;

namespace GraphQLExport.Exports;

/// <summary>A published file as it is stored.</summary>
internal sealed class StoredFile
{
    /// <summary>Number of the row.</summary>
    public long Id { get; init; }

    /// <summary>The export that wrote it.</summary>
    public required string ExportId { get; init; }

    /// <summary>Name that it is downloaded under.</summary>
    public required string Name { get; init; }

    /// <summary>Its media type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Rows in it.</summary>
    public required long Rows { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where the storage keeps it: made by the server, no part of it comes from a caller.</summary>
    public required string StorageKey { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>SHA-256 of its manifest, lower-case hexadecimal; null where it has none.</summary>
    public string? ManifestSha256 { get; set; }

    /// <summary>Its manifest. Not read along with the file.</summary>
    public StoredManifest? Manifest { get; set; }

    /// <summary>Gives the file its manifest.</summary>
    public void Describe(byte[] manifest)
    {
        ManifestSha256 = Convert.ToHexStringLower(SHA256.HashData(manifest));
        Manifest = new() { Content = manifest };
    }
}

/// <summary>A published file as a client sees it.</summary>
/// <param name="Name">Name that it is downloaded under.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="DownloadUrl">Signed link to it, relative to the server's address.</param>
/// <param name="ExpiresAt">When that link ends; asking again gives a new one.</param>
public sealed record ExportFile(string Name, string ContentType, long Bytes, long Rows, string Sha256, string DownloadUrl, DateTimeOffset ExpiresAt)
{
    /// <summary>Signed link to its manifest; null where it has none.</summary>
    [GraphQLIgnore]
    [JsonIgnore]
    public string? ManifestUrl { get; init; }
}

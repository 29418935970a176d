using System.Security.Cryptography;
using System.Text;

namespace GraphQLExport.Exports;

/// <summary>How far the deliveries of an incremental request have come.</summary>
internal sealed class Watermark
{
    /// <summary>Whose deliveries.</summary>
    public required string UserId { get; init; }

    /// <summary>Which request, as <see cref="FingerprintOf"/> tells it.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Largest primary key that was delivered.</summary>
    public required long LastKey { get; set; }

    /// <summary>The export that delivered it.</summary>
    public required string ExportId { get; set; }

    /// <summary>When it did.</summary>
    public required DateTimeOffset DeliveredAt { get; set; }

    /// <summary>What makes two incremental requests the same: everything but the range.</summary>
    public static string FingerprintOf(ExportRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((request with { Range = null }).ToJson())));
}

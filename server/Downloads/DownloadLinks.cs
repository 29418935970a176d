using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Exports;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Downloads;

/// <summary>
/// Signs links to files and checks them. The signature covers export, owner, file name, expiry and key, each with its length
/// before it, so that no two links share a signed text.
/// </summary>
internal sealed class DownloadLinks(DownloadKey key, IOptionsMonitor<ExportOptions> options, TimeProvider time) : IDownloadLinks
{
    /// <inheritdoc/>
    public DownloadLink Create(string exportId, string userId, string fileName) => Create(exportId, userId, fileName, delivery: null, time.GetUtcNow() + options.CurrentValue.LinkLifetime);

    /// <summary>A link that goes out by e-mail: it can be revoked.</summary>
    public DownloadLink CreateMailed(string exportId, string userId, string fileName, string delivery, DateTimeOffset expires) => Create(exportId, userId, fileName, delivery, expires);

    /// <summary>Judges a link. Only after the signature was found right does its expiry count.</summary>
    public LinkVerdict Check(string exportId, string userId, string fileName, string? expires, string? signature, string? delivery = null)
    {
        if (expires is null || signature is null)
            return LinkVerdict.Forged;
        var right = Encoding.ASCII.GetBytes(Sign(exportId, userId, fileName, expires, delivery));
        if (!CryptographicOperations.FixedTimeEquals(right, Encoding.UTF8.GetBytes(signature)))
            return LinkVerdict.Forged;
        return long.Parse(expires, NumberStyles.None, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds() ? LinkVerdict.Good : LinkVerdict.Expired;
    }

    private DownloadLink Create(string exportId, string userId, string fileName, string? delivery, DateTimeOffset end)
    {
        // Whole seconds: the link carries no more.
        var expires = DateTimeOffset.FromUnixTimeSeconds(end.ToUnixTimeSeconds());
        var seconds = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mailed = delivery is null ? "" : $"&delivery={delivery}";
        return new($"/downloads/{Uri.EscapeDataString(exportId)}/{Uri.EscapeDataString(fileName)}?expires={seconds}{mailed}&signature={Sign(exportId, userId, fileName, seconds, delivery)}", expires);
    }

    private string Sign(string exportId, string userId, string fileName, string expires, string? delivery)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Bytes);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in (ReadOnlySpan<string>)[delivery is null ? "download" : "mailed", key.Id, exportId, userId, fileName, expires, .. delivery is null ? [] : (string[])[delivery]])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return $"{key.Id}.{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}

/// <summary>What a link is worth.</summary>
internal enum LinkVerdict
{
    /// <summary>Signed here and not yet expired.</summary>
    Good,

    /// <summary>Not signed here, or changed since.</summary>
    Forged,

    /// <summary>Signed here, but its time is over.</summary>
    Expired,
}

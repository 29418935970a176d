using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Data;

namespace GraphQLExport.Auditing;

/// <summary>
/// Chains entries by HMAC-SHA256 under a key that the database does not tell, for it is in a file or wrapped by a master key: each covers all values of its
/// entry, every one with its length before it, and the hash of the entry before.
/// </summary>
internal sealed class AuditChain(IInstallationKeys keys)
{
    private readonly Lazy<byte[]> _key = keys.Later("audit.key");

    /// <summary>The hash of an entry.</summary>
    /// <param name="previous">The hash of the entry before it; empty for the first.</param>
    /// <param name="entry">The entry.</param>
    public string HashOf(string previous, AuditEntry entry) => Hash(
        "entry", previous, Text(entry.Id), Text(entry.At.ToUnixTimeMilliseconds()), entry.Action.ToString(), entry.Category.ToString(), entry.UserId, entry.Email, entry.EntityType, entry.EntityId, entry.Address, entry.Reason, entry.Details);

    /// <summary>The seal of the chain's ends.</summary>
    public string SealOf(AuditHead head) => head.Removed == 0 && head.RemovedHash.Length == 0
        ? Hash("head", Text(head.Count), head.LastHash)
        : Hash("head", Text(head.Count), head.LastHash, Text(head.Removed), head.RemovedHash);

    private string Hash(params ReadOnlySpan<string?> values)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key.Value);
        Span<byte> length = stackalloc byte[4];
        foreach (var value in values)
        {
            var bytes = value is null ? [] : Encoding.UTF8.GetBytes(value);
            BinaryPrimitives.WriteInt32BigEndian(length, value is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace GraphQLExport.Deliveries;

/// <summary>
/// Reads private keys: in the form of OpenSSH, and PEM. Forms whose encryption may ask for any amount of work, as PKCS #8 and PuTTY's, are
/// not read, and OpenSSH's only where it asks for little.
/// </summary>
internal static class SftpKeyFile
{
    /// <summary>What is said of a key that is not read.</summary>
    public const string Unreadable = "This is no private key in the form of OpenSSH or PEM, or the passphrase is another.";

    private const string OpenSsh = "-----BEGIN OPENSSH PRIVATE KEY-----";
    private const uint MaxRounds = 256;

    private static readonly string[] Pem = ["-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN EC PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----"];

    /// <summary>Reads a key; null where it cannot be read. It is to be disposed.</summary>
    public static PrivateKeyFile? Read(string key, string? passphrase)
    {
        if (!Pem.Any(begin => key.StartsWith(begin, StringComparison.Ordinal)) && !(key.StartsWith(OpenSsh, StringComparison.Ordinal) && AsksForLittle(key)))
            return null;
        try
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(key + "\n"));
            return new PrivateKeyFile(content, passphrase);
        }
        catch (Exception e) when (e is SshException or CryptographicException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or IOException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Whether the rounds of the derivation of its encryption's key are few.</summary>
    private static bool AsksForLittle(string key)
    {
        var end = key.IndexOf("-----END", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var text = string.Concat(key[OpenSsh.Length..end].Where(character => !char.IsWhiteSpace(character)));
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return false;
        var rest = bytes.AsSpan(0, length);
        if (!rest.StartsWith("openssh-key-v1\0"u8))
            return false;
        rest = rest["openssh-key-v1\0".Length..];
        if (!TryTake(ref rest, out _) || !TryTake(ref rest, out var derivation) || !TryTake(ref rest, out var options))
            return false;
        return derivation.SequenceEqual("none"u8) || (TryTake(ref options, out _) && options.Length == sizeof(uint) && BinaryPrimitives.ReadUInt32BigEndian(options) <= MaxRounds);
    }

    private static bool TryTake(ref Span<byte> rest, out Span<byte> taken)
    {
        taken = default;
        if (rest.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - sizeof(uint))
            return false;
        taken = rest.Slice(sizeof(uint), (int)length);
        rest = rest[(sizeof(uint) + (int)length)..];
        return true;
    }
}

using System.Security.Cryptography;
using System.Text;

namespace GraphQLExport.Secrets;

/// <summary>
/// Wraps keys with AES-256-GCM under the present master key, and unwraps what it or an older one wrapped. The wrapped form is a byte for the form,
/// 8 bytes of the master key's id, a nonce of 12, the encrypted bytes and a tag of 16. Safe for use by several threads.
/// </summary>
internal sealed class MasterKeys
{
    /// <summary>How many bytes a master key has.</summary>
    public const int KeyLength = 32;

    private const byte Form = 1;
    private const int IdLength = 8;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + IdLength + NonceLength;

    private readonly Dictionary<string, byte[]> byId;

    /// <summary>Takes keys of 32 bytes each, the present one first; none at all means that nothing can be wrapped.</summary>
    public MasterKeys(IReadOnlyList<byte[]> keys)
    {
        byId = keys.DistinctBy(IdOf).ToDictionary(IdOf, StringComparer.Ordinal);
        CurrentId = keys is [var current, ..] ? IdOf(current) : null;
    }

    /// <summary>The id of the present key, 16 hexadecimal digits of its SHA-256; null where there is none.</summary>
    public string? CurrentId { get; }

    /// <summary>Whether bytes may have been wrapped, told from keys as they lie open: 32 bytes are too few for it, and no text begins so.</summary>
    public static bool IsWrapped(ReadOnlySpan<byte> bytes) => bytes.Length >= HeaderLength + TagLength && bytes[0] == Form;

    /// <summary>The id of the key that wrapped bytes.</summary>
    /// <exception cref="CryptographicException">Nothing of this form.</exception>
    public static string KeyIdOf(ReadOnlySpan<byte> wrapped) =>
        IsWrapped(wrapped)
            ? Convert.ToHexStringLower(wrapped.Slice(1, IdLength))
            : throw new CryptographicException("The wrapped key is damaged.");

    /// <summary>Wraps bytes under the present key.</summary>
    /// <param name="bytes">What to protect.</param>
    /// <param name="context">What the bytes are for; unwrapping asks for the same.</param>
    /// <exception cref="InvalidOperationException">There is no master key.</exception>
    public byte[] Wrap(ReadOnlySpan<byte> bytes, string context)
    {
        var id = CurrentId ?? throw new InvalidOperationException($"{MasterKeyOptions.Section}:MasterKey is not set.");
        var wrapped = new byte[HeaderLength + bytes.Length + TagLength];
        wrapped[0] = Form;
        Convert.FromHexString(id).CopyTo(wrapped, 1);
        var nonce = wrapped.AsSpan(1 + IdLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(byId[id], TagLength);
        aes.Encrypt(nonce, bytes, wrapped.AsSpan(HeaderLength, bytes.Length), wrapped.AsSpan(HeaderLength + bytes.Length), Encoding.UTF8.GetBytes(context));
        return wrapped;
    }

    /// <summary>The bytes that were wrapped.</summary>
    /// <exception cref="CryptographicException">The key that wrapped them is not here, the context is another, or they are damaged.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, string context)
    {
        var id = KeyIdOf(wrapped);
        if (!byId.TryGetValue(id, out var key))
            throw new CryptographicException($"The master key {id} is not among {MasterKeyOptions.Section}.");
        var bytes = new byte[wrapped.Length - HeaderLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(wrapped.Slice(1 + IdLength, NonceLength), wrapped.Slice(HeaderLength, bytes.Length), wrapped[^TagLength..], bytes, Encoding.UTF8.GetBytes(context));
        return bytes;
    }

    private static string IdOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, IdLength));
}

using System.Security.Cryptography;
using System.Text;

namespace GraphQLExport.Destinations;

/// <summary>
/// What a sealed file begins with: 8 bytes that name the form, 8 of the id of the key that wraps, a nonce of 12, the file's own key of 32,
/// encrypted, and a tag of 16, which vouches for the name of the file too.
/// </summary>
internal static class SealedHeader
{
    /// <summary>Its length.</summary>
    public const int Length = FormLength + SealKeys.IdLength + NonceLength + KeyLength + TagLength;

    private const int FormLength = 8;
    private const int NonceLength = 12;
    private const int KeyLength = 32;
    private const int TagLength = 16;
    private const int NonceAt = FormLength + SealKeys.IdLength;
    private const int KeyAt = NonceAt + NonceLength;
    private const int TagAt = KeyAt + KeyLength;

    // Neither text nor any format that is exported begins so. The last byte is the version.
    private static ReadOnlySpan<byte> Form => [0x89, (byte)'G', (byte)'Q', (byte)'X', (byte)'S', (byte)'E', (byte)'A', 1];

    /// <summary>The header of a new file, and its key.</summary>
    public static (byte[] Header, byte[] Key) Create(SealKeys keys, string name)
    {
        var (id, wrapping) = keys.Current;
        var (header, key) = (new byte[Length], RandomNumberGenerator.GetBytes(KeyLength));
        Form.CopyTo(header);
        id.CopyTo(header, FormLength);
        RandomNumberGenerator.Fill(header.AsSpan(NonceAt, NonceLength));
        using var aes = new AesGcm(wrapping, TagLength);
        aes.Encrypt(header.AsSpan(NonceAt, NonceLength), key, header.AsSpan(KeyAt, KeyLength), header.AsSpan(TagAt), Vouched(header, name));
        return (header, key);
    }

    /// <summary>The key of a file.</summary>
    /// <exception cref="CryptographicException">The header is damaged or another file's, or the key that wrapped it is not here.</exception>
    public static byte[] Open(ReadOnlySpan<byte> header, SealKeys keys, string name)
    {
        if (!header[..FormLength].SequenceEqual(Form))
            throw new CryptographicException("This is no sealed file.");
        var wrapping = keys.Find(header.Slice(FormLength, SealKeys.IdLength))
            ?? throw new CryptographicException($"The key {Convert.ToHexStringLower(header.Slice(FormLength, SealKeys.IdLength))} is not here.");
        var key = new byte[KeyLength];
        using var aes = new AesGcm(wrapping, TagLength);
        aes.Decrypt(header.Slice(NonceAt, NonceLength), header.Slice(KeyAt, KeyLength), header.Slice(TagAt, TagLength), key, Vouched(header, name));
        return key;
    }

    private static byte[] Vouched(ReadOnlySpan<byte> header, string name) => [.. header[..NonceAt], .. Encoding.UTF8.GetBytes(name)];
}

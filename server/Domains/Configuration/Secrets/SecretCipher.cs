using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Datasets;

namespace GraphQLExport.Domains.Configuration;

/// <summary>
/// Encrypts secrets with a passphrase, so that they can travel in a document: AES-256-GCM, the key by PBKDF2 with HMAC-SHA-256. The setting's
/// key is authenticated too, so that no secret can take another's place. docs/configuration.md describes the form.
/// </summary>
internal sealed class SecretCipher
{
    /// <summary>What an encrypted secret begins with.</summary>
    public const string Prefix = "encrypted:pbkdf2-sha256:";

    private const int Iterations = 600_000;
    private const int SaltLength = 16;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int KeyLength = 32;

    private readonly byte[] salt;
    private readonly byte[] key;

    private SecretCipher(Passphrase passphrase, byte[] salt)
    {
        this.salt = salt;
        key = Rfc2898DeriveBytes.Pbkdf2(passphrase.Value, salt, Iterations, HashAlgorithmName.SHA256, KeyLength);
    }

    /// <summary>A cipher with a salt of its own.</summary>
    public static SecretCipher Create(Passphrase passphrase) => new(passphrase, RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>The cipher that encrypted a secret; null where the text is not of the form.</summary>
    public static SecretCipher? Of(string encrypted, Passphrase passphrase) => Parse(encrypted) is { } parts ? new(passphrase, parts.Salt) : null;

    /// <summary>Encrypts the value of a setting.</summary>
    public string Encrypt(string setting, string value)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        var (cipher, tag) = (new byte[plain.Length], new byte[TagLength]);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, cipher, tag, Encoding.UTF8.GetBytes(setting));
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Iterations}:{Convert.ToBase64String(salt)}:{Convert.ToBase64String([.. nonce, .. cipher, .. tag])}");
    }

    /// <summary>Decrypts the value of a setting; null where it was encrypted with another passphrase, another salt or for another setting.</summary>
    public string? Decrypt(string setting, string encrypted)
    {
        if (Parse(encrypted) is not { } parts || !parts.Salt.AsSpan().SequenceEqual(salt))
            return null;
        var plain = new byte[parts.Sealed.Length - NonceLength - TagLength];
        try
        {
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(parts.Sealed.AsSpan(0, NonceLength), parts.Sealed.AsSpan(NonceLength, plain.Length), parts.Sealed.AsSpan(NonceLength + plain.Length), plain, Encoding.UTF8.GetBytes(setting));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static (byte[] Salt, byte[] Sealed)? Parse(string encrypted)
    {
        if (!encrypted.StartsWith(Prefix, StringComparison.Ordinal) || encrypted[Prefix.Length..].Split(':') is not [var iterations, var salt, var sealedText])
            return null;
        // Another number of iterations would be another form, and a great one a way to keep a server busy.
        if (iterations != Iterations.ToString(CultureInfo.InvariantCulture) || Bytes(salt) is not { Length: SaltLength } saltBytes || Bytes(sealedText) is not { Length: >= NonceLength + TagLength } sealedBytes)
            return null;
        return (saltBytes, sealedBytes);
    }

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}

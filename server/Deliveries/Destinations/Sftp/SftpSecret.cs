using System.Text.Json;

namespace GraphQLExport.Deliveries;

/// <summary>What signs a user in: a password, or a private key.</summary>
/// <param name="Password">The password; null for a key.</param>
/// <param name="PrivateKey">The key; null for a password.</param>
/// <param name="Passphrase">What the key is encrypted with; null for one that is not.</param>
internal sealed record SftpSecret(string? Password, string? PrivateKey, string? Passphrase)
{
    /// <summary>The secret in an input, faulty ones too; null for none.</summary>
    public static SftpSecret? Of(SftpDestinationInput input)
    {
        var secret = new SftpSecret(TextOf(input.Password), TextOf(input.PrivateKey?.Trim()), TextOf(input.Passphrase));
        return secret is { Password: null, PrivateKey: null, Passphrase: null } ? null : secret;
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static SftpSecret FromJson(string json) => JsonSerializer.Deserialize<SftpSecret>(json)!;

    /// <summary>The secret as it is encrypted.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Tells nothing.</summary>
    public override string ToString() => nameof(SftpSecret);

    private static string? TextOf(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

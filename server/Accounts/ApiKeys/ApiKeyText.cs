using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GraphQLExport.Accounts.ApiKeys;

/// <summary>
/// The text of a key, <c>gqlx_prefix_secret</c>: 64 random bits by which it is found and 256 that prove it. So long a secret cannot be
/// guessed, so that one round of SHA-256 keeps it.
/// </summary>
internal static partial class ApiKeyText
{
    private const int PrefixBytes = 8;
    private const int SecretBytes = 32;

    /// <summary>A new key.</summary>
    public static string Create() => $"gqlx_{Random(PrefixBytes)}_{Random(SecretBytes)}";

    /// <summary>The prefix of a key; null for what is no key.</summary>
    public static string? PrefixOf(string text) => Form().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>What is kept of a key.</summary>
    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    [GeneratedRegex(@"\Agqlx_([0-9a-f]{16})_[0-9a-f]{64}\z")]
    private static partial Regex Form();
}

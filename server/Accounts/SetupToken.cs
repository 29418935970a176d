using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace GraphQLExport.Accounts;

/// <summary>What a set-up link carries: whose account it is, and Identity's one-time token for it.</summary>
internal readonly record struct SetupToken(string UserId, string Token)
{
    /// <summary>Reads a link's token; null where it is none of ours.</summary>
    public static SetupToken? Parse(string text)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text)).Split('\n');
            return parts.Length == 2 ? new(parts[0], parts[1]) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The token as it stands in the link.</summary>
    public override string ToString() => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{UserId}\n{Token}"));
}

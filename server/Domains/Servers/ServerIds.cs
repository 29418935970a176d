using System.Text;

namespace GraphQLExport.Domains.Servers;

/// <summary>Ids of servers that register themselves.</summary>
internal static class ServerIds
{
    private const int MaxLength = 100;

    /// <summary>A name as an id: lower-case ASCII letters and digits, everything else a hyphen. <c>Media Server</c> becomes <c>media-server</c>.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character))
                text.Append(char.ToLowerInvariant(character));
            else if (text.Length > 0 && text[^1] != '-')
                text.Append('-');
        }

        var id = text.ToString(0, Math.Min(text.Length, MaxLength)).TrimEnd('-');
        return id.Length == 0 ? "server" : id;
    }
}

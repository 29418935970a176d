using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GraphQLExport.Domains.Proxies;

/// <summary>The one way to write a host, so that equal ones are stored equal.</summary>
internal static class ProxyHost
{
    private const int MaxLength = 253;
    private const int MaxLabel = 63;

    /// <summary>Reads a host name, an IPv4 address, or an IPv6 address with or without brackets.</summary>
    /// <returns>The host name in lower case or the address as its standard writes it; null for anything else.</returns>
    public static string? Normalize(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0 || text.Length > MaxLength || !Ascii.IsValid(text))
        {
            return null;
        }

        var host = Encoding.ASCII.GetString(text).ToLowerInvariant();
        if (host.Contains(':', StringComparison.Ordinal))
        {
            return Ipv6(host is ['[', .., ']'] ? host[1..^1] : host);
        }

        var labels = host.Split('.');
        if (!labels.All(IsLabel))
        {
            return null;
        }

        // RFC 1123: a name's last label is never all digits, so what ends so is meant as an address; 010.0.0.1 is none, for some read it as octal.
        return !labels[^1].All(char.IsAsciiDigit) || (IPAddress.TryParse(host, out var address) && address.ToString() == host) ? host : null;
    }

    private static string? Ipv6(string text) =>
        !text.Contains('%', StringComparison.Ordinal) && !text.Contains('[', StringComparison.Ordinal)
        && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.ToString()
            : null;

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-'
        && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}

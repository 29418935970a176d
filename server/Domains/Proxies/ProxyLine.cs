using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Proxies;

/// <summary>A line of a proxy list: <c>host:port</c> or <c>protocol://host:port</c>, IPv6 addresses in brackets.</summary>
internal static class ProxyLine
{
    private static readonly byte[] UsualProtocol = "HTTP"u8.ToArray();

    /// <summary>Takes a line apart; without a protocol it is HTTP. What has no port stays whole, as a host.</summary>
    public static void Split(ReadOnlySpan<byte> line, TextLineFields fields)
    {
        var start = 0;
        if (line.IndexOf("://"u8) is >= 0 and var slashes)
        {
            fields.Set(ProxyImport.Protocol, ..slashes);
            start = slashes + 3;
        }
        else
        {
            fields.Set(ProxyImport.Protocol, UsualProtocol);
        }

        var end = line.Length - (start > 0 && line[^1] == (byte)'/' ? 1 : 0);
        var endpoint = line[start..end];
        var colon = endpoint.LastIndexOf((byte)':');
        var isIpv6 = colon >= 0 && endpoint[..colon].Contains((byte)':');
        if (colon < 0 || (isIpv6 && endpoint[colon - 1] != (byte)']'))
        {
            fields.Set(ProxyImport.Host, start..end);
            return;
        }

        fields.Set(ProxyImport.Host, start..(start + colon));
        fields.Set(ProxyImport.Port, (start + colon + 1)..end);
    }
}

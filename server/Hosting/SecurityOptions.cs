using System.Net;

namespace GraphQLExport.Hosting;

/// <summary>What browsers are told about this site, and whom to believe about callers: the section <c>GraphQLExport:Security</c>.</summary>
internal sealed class SecurityOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Security";

    /// <summary>How long a browser that came by HTTPS comes by nothing else; zero to tell it nothing.</summary>
    public TimeSpan HstsMaxAge { get; set; } = TimeSpan.FromDays(365);

    /// <summary>
    /// Addresses and networks (<c>10.0.0.0/8</c>) of the proxies in front, separated by commas. Only these are believed about a caller's
    /// address and scheme.
    /// </summary>
    public string KnownProxies { get; set; } = "";

    /// <summary>The proxies' networks, an address being one of its own; null where one cannot be read.</summary>
    public IReadOnlyList<IPNetwork>? ParseProxies()
    {
        var networks = new List<IPNetwork>();
        foreach (var text in KnownProxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(text, out var address))
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(text, out var network))
                networks.Add(network);
            else
                return null;
        }

        return networks;
    }
}

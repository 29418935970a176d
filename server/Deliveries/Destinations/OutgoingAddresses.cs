using System.Net;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>Judges where servers are that users name: at addresses of the public internet alone, unless a setting allows others.</summary>
internal sealed class OutgoingAddresses(IOptionsMonitor<DestinationOptions> options)
{
    private const string Private = "This is an address of this machine or of a private network, to which nothing is sent.";

    /// <summary>How long connecting to one may take.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Whether a setting allows addresses of this machine and of private networks.</summary>
    public bool AllowsPrivate => options.CurrentValue.AllowPrivateAddresses;

    /// <summary>What is wrong with where a host is, as far as its name says so itself; null for nothing.</summary>
    public string? FaultOf(string host) =>
        !AllowsPrivate && IPAddress.TryParse(host.Trim('[', ']'), out var given) && !PublicAddresses.Contains(given) ? Private : null;

    /// <summary>The addresses of a host, all of them judged. Who connects to these, and not to the name, cannot be led elsewhere in between.</summary>
    /// <exception cref="SendException">Nothing is sent there.</exception>
    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        return AllowsPrivate || addresses.All(PublicAddresses.Contains) ? addresses : throw new SendException(Private, isPermanent: true);
    }
}

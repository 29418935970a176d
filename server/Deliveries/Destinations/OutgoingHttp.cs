using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>
/// Connections to servers that users name: to the addresses that were judged, public ones alone unless a setting allows others, past
/// no proxy, without following redirects.
/// </summary>
internal sealed class OutgoingHttp : IDisposable
{
    private const string Private = "This is an address of this machine or of a private network, to which nothing is sent.";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly IOptionsMonitor<DestinationOptions> _options;
    private readonly SocketsHttpHandler _connections;

    /// <summary>Makes the connections.</summary>
    public OutgoingHttp(IOptionsMonitor<DestinationOptions> options)
    {
        _options = options;
        _connections = new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = ConnectTimeout,
            ConnectCallback = ConnectAsync,
            // A name may lead elsewhere the next time: each connection looks anew.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
    }

    /// <summary>Whether a setting allows addresses of this machine and of private networks.</summary>
    public bool AllowsPrivate => _options.CurrentValue.AllowPrivateAddresses;

    /// <summary>The connections.</summary>
    public HttpMessageHandler Connections => _connections;

    /// <summary>What is wrong with where an address leads, as far as it says so itself; null for nothing.</summary>
    public string? FaultOf(Uri address) =>
        !AllowsPrivate && IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) && !PublicAddresses.Contains(given) ? Private : null;

    /// <summary>The refusal within what a client threw; null when it was none of these connections that refused.</summary>
    public static SendException? RefusalIn(Exception? exception) => exception is null or SendException ? exception as SendException : RefusalIn(exception.InnerException);

    /// <inheritdoc/>
    public void Dispose() => _connections.Dispose();

    /// <summary>Connects to an address that was judged, so that a name cannot lead elsewhere in between.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!AllowsPrivate && !addresses.All(PublicAddresses.Contains))
            throw new SendException(Private, isPermanent: true);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

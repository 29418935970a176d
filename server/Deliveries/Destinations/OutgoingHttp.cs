using System.Net.Sockets;

namespace GraphQLExport.Deliveries;

/// <summary>Connections by HTTP to servers that users name: to the addresses that were judged, past no proxy, without following redirects.</summary>
internal sealed class OutgoingHttp : IDisposable
{
    private readonly OutgoingAddresses _addresses;
    private readonly SocketsHttpHandler _connections;

    /// <summary>Makes the connections.</summary>
    public OutgoingHttp(OutgoingAddresses addresses)
    {
        _addresses = addresses;
        _connections = new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = OutgoingAddresses.ConnectTimeout,
            ConnectCallback = ConnectAsync,
            // A name may lead elsewhere the next time: each connection looks anew.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
    }

    /// <summary>Whether a setting allows addresses of this machine and of private networks.</summary>
    public bool AllowsPrivate => _addresses.AllowsPrivate;

    /// <summary>The connections.</summary>
    public HttpMessageHandler Connections => _connections;

    /// <summary>What is wrong with where an address leads, as far as it says so itself; null for nothing.</summary>
    public string? FaultOf(Uri address) => _addresses.FaultOf(address.Host);

    /// <summary>The refusal within what a client threw; null when it was none of these connections that refused.</summary>
    public static SendException? RefusalIn(Exception? exception) => exception is null or SendException ? exception as SendException : RefusalIn(exception.InnerException);

    /// <inheritdoc/>
    public void Dispose() => _connections.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await _addresses.ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
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

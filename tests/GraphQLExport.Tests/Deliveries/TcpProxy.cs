using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>A proxy before a server of this machine that breaks connections, or lets them wait, once they sent so many bytes.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private const int Limit = 200_000;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentBag<Task> serving = [];
    private readonly int port;

    /// <summary>Begins.</summary>
    /// <param name="port">The server's port.</param>
    public TcpProxy(int port)
    {
        this.port = port;
        listener.Start();
        serving.Add(AcceptAsync());
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many connections will still be broken.</summary>
    public int Breaks { get; set; }

    /// <summary>How many connections will still be let wait.</summary>
    public int Stalls { get; set; }

    /// <summary>Connections that were broken or let wait.</summary>
    public int Met { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await Task.WhenAll(serving);
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                serving.Add(ServeAsync(await listener.AcceptSocketAsync(end.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, port, end.Token);
                await Task.WhenAny(UpAsync(client, server), PassAsync(server, client));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // A side is gone.
            }
        }
    }

    private async Task UpAsync(Socket client, Socket server)
    {
        var buffer = new byte[16_384];
        var sent = 0;
        while (await client.ReceiveAsync(buffer, end.Token) is > 0 and var read)
        {
            sent += read;
            if (sent > Limit && Breaks > 0)
            {
                (Breaks, Met) = (Breaks - 1, Met + 1);
                client.LingerState = server.LingerState = new(true, 0);
                return;
            }

            if (sent > Limit && Stalls > 0)
            {
                (Stalls, Met) = (Stalls - 1, Met + 1);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token);
            }

            await server.SendAsync(buffer.AsMemory(0, read), end.Token);
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[16_384];
        while (await from.ReceiveAsync(buffer, end.Token) is > 0 and var read)
            await to.SendAsync(buffer.AsMemory(0, read), end.Token);
    }
}

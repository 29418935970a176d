using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>A mail server on this machine that speaks SMTP, answers as a test wants, and keeps what it took.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;
    private int _connections;

    public MailServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>The settings of a server that mails by this one.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["GraphQLExport:Mail:Host"] = "127.0.0.1",
        ["GraphQLExport:Mail:Port"] = Port.ToString(CultureInfo.InvariantCulture),
        ["GraphQLExport:Mail:Security"] = "None",
        ["GraphQLExport:Mail:From"] = "Reports <reports@example.com>",
        ["GraphQLExport:Mail:PublicAddress"] = "https://exports.example.com",
    };

    /// <summary>What it says to a recipient; by default that it takes them.</summary>
    public Func<string, string> Answer { get; set; } = _ => "250 OK";

    /// <summary>How often somebody connected.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The recipients that were named, taken or not, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public ConcurrentQueue<(string Recipient, MimeMessage Message)> Taken { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
        _stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true)
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        Interlocked.Increment(ref _connections);
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream);
                await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
                if (IsSilent)
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stopping.Token);
                await writer.WriteLineAsync("220 test");
                await ConverseAsync(reader, writer);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The client left, or the test is over.
            }
        }
    }

    private async Task ConverseAsync(StreamReader reader, StreamWriter writer)
    {
        var recipient = "";
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "RCPT":
                    recipient = line.Split('<', '>')[1];
                    Asked.Enqueue(recipient);
                    await writer.WriteLineAsync(Answer(recipient));
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    Taken.Enqueue((recipient, await ReadAsync(reader)));
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 OK");
                    break;
            }
        }
    }

    private async Task<MimeMessage> ReadAsync(StreamReader reader)
    {
        var text = new System.Text.StringBuilder();
        while (await reader.ReadLineAsync(_stopping.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.ToString()));
        return await MimeMessage.LoadAsync(stream);
    }
}

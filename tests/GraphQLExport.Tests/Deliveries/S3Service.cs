using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>
/// A server on this machine that keeps what it is sent and answers as a test wants. It is no S3: it checks no signature and stores
/// nothing; `npm run test:s3` does that against a real one.
/// </summary>
internal sealed class S3Service : IAsyncDisposable
{
    private const string NoRules = """<?xml version="1.0"?><Error><Code>NoSuchLifecycleConfiguration</Code></Error>""";

    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public S3Service()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>What it answers; null to take everything of a bucket without rules.</summary>
    public Func<Request, (int Status, string Body)?> Answer { get; set; } = _ => null;

    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>Whether bodies are read and forgotten.</summary>
    public bool Forgets { get; init; }

    /// <summary>The requests of a method whose target holds a text.</summary>
    public Request[] Taken(string method, string target) => [.. Requests.Where(request => request.Method == method && request.Target.Contains(target, StringComparison.Ordinal))];

    public static (int Status, string Body) Fault(int status, string code, string message = "") =>
        (status, $"""<?xml version="1.0"?><Error><Code>{code}</Code><Message>{message}</Message></Error>""");

    public async ValueTask DisposeAsync()
    {
        // Closed once it has stopped, it would listen again for a moment, on a port that may be another's by then.
        _listener.Close();
        await _serving;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            return;
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(Forgets ? Stream.Null : body);
        var headers = context.Request.Headers.AllKeys.ToDictionary(name => name!, name => context.Request.Headers[name]!, StringComparer.OrdinalIgnoreCase);
        var request = new Request(context.Request.HttpMethod, context.Request.RawUrl!, headers, body.ToArray());
        Requests.Enqueue(request);
        var (status, text) = Answer(request) ?? Usual(request);
        context.Response.StatusCode = status;
        if (status is 301 or 307)
            context.Response.Headers["Location"] = Address + "/elsewhere";
        context.Response.Headers["ETag"] = "\"0123456789abcdef0123456789abcdef\"";
        context.Response.ContentType = "application/xml";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
        context.Response.Close();
    }

    private static (int Status, string Body) Usual(Request request) => request switch
    {
        { Method: "GET", Target: var target } when target.Contains("?lifecycle", StringComparison.Ordinal) => (404, NoRules),
        { Method: "POST", Target: var target } when target.Contains("?uploads", StringComparison.Ordinal) => (200, "<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>"),
        { Method: "POST" } => (200, "<CompleteMultipartUploadResult><ETag>\"1\"</ETag></CompleteMultipartUploadResult>"),
        _ => (200, ""),
    };

    /// <summary>A request as it came.</summary>
    public sealed record Request(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
    {
        public string Text => Encoding.UTF8.GetString(Body);
    }
}

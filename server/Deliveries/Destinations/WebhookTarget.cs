using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Exports;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>Sends files to other servers by HTTPS: to public addresses alone unless a setting allows others, without following redirects.</summary>
internal sealed class WebhookTarget : IDisposable
{
    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-GraphQLExport-Signature";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly IOptionsMonitor<DestinationOptions> _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    /// <summary>Makes the target.</summary>
    public WebhookTarget(IOptionsMonitor<DestinationOptions> options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = ConnectTimeout,
            ConnectCallback = ConnectAsync,
            // A name may lead elsewhere the next time: each connection looks anew.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>What is wrong with an address; null when files may be sent there.</summary>
    public string? FaultOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
            return "A webhook has an address that begins with https:// and names nobody.";
        return !_options.CurrentValue.AllowPrivateAddresses && IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) && !PublicAddresses.Contains(given) ? Private : null;
    }

    private static string Private => "This is an address of this machine or of a private network, to which nothing is sent.";

    /// <summary>Sends a signed manifest, and the file that it describes unless it is a test.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="secret">The key of the signature; null for none.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="file">The file; null for none.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="SendException">It was not taken.</exception>
    public async Task SendAsync(string url, string? secret, byte[] manifest, StoredFile? file, Stream? content, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (FaultOf(url) is { } fault)
            throw new SendException(fault, isPermanent: true);
        using var limit = new CancellationTokenSource(timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = Request(url, secret, manifest, file, content);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
                throw new SendException(string.Create(CultureInfo.InvariantCulture, $"The webhook answered {(int)response.StatusCode}."), !IsTemporary(response.StatusCode));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SendException("The webhook did not answer in time.", isPermanent: false, e);
        }
        catch (HttpRequestException e) when (Refusal(e) is { } refusal)
        {
            throw refusal;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new SendException("The webhook cannot be reached, or its certificate is not trusted.", isPermanent: false, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static SendException? Refusal(Exception? exception) => exception is null or SendException ? exception as SendException : Refusal(exception.InnerException);

    private static bool IsTemporary(HttpStatusCode status) =>
        (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425;

    private HttpRequestMessage Request(string url, string? secret, byte[] manifest, StoredFile? file, Stream? content)
    {
        var body = new MultipartContent("form-data", $"graphqlexport-{Guid.NewGuid():N}");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={body.Headers.ContentType!.Parameters.Single().Value!.Trim('"')}");
        body.Add(Part(new ByteArrayContent(manifest), "application/json", "manifest", fileName: null));
        if (file is not null && content is not null)
            body.Add(Part(new StreamContent(content), file.ContentType, "file", file.Name));

        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
        request.Headers.UserAgent.ParseAdd("GraphQLExport");
        if (secret is not null)
            request.Headers.Add(SignatureHeader, Sign(secret, _time.GetUtcNow().ToUnixTimeSeconds(), manifest));
        return request;
    }

    /// <summary>A part with its names in quotes and in ASCII, as every reader of forms takes them; the file's whole name is in the manifest.</summary>
    private static HttpContent Part(HttpContent content, string contentType, string name, string? fileName)
    {
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        content.Headers.ContentDisposition = new("form-data") { Name = $"\"{name}\"", FileName = fileName is null ? null : $"\"{FileNames.ToAscii(fileName)}\"" };
        return content;
    }

    /// <summary>The signature of a manifest, which names the file's checksum: HMAC-SHA256 of the moment, a dot and the manifest's bytes.</summary>
    internal static string Sign(string secret, long seconds, byte[] manifest)
    {
        var moment = seconds.ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(moment + "."), .. manifest];
        return $"t={moment},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    /// <summary>Connects to an address that was judged, so that a name cannot lead elsewhere in between.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!_options.CurrentValue.AllowPrivateAddresses && !addresses.All(PublicAddresses.Contains))
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

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>Sends files to other servers by HTTPS.</summary>
internal sealed class WebhookTarget(OutgoingHttp http, ManifestSigner manifests, IOptionsMonitor<DestinationOptions> options, TimeProvider time) : IDestinationTarget, IDisposable
{
    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-GraphQLExport-Signature";

    private readonly HttpClient client = new(http.Connections, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    /// <inheritdoc/>
    public DestinationKind Kind => DestinationKind.Webhook;

    /// <inheritdoc/>
    public DestinationSettings? SettingsOf(SaveDestinationInput input) =>
        input.Webhook is { } webhook ? new(webhook.Url.Trim(), webhook.Secret is { Length: > 0 } secret ? secret : null) : null;

    /// <inheritdoc/>
    public IEnumerable<RequestFault> FaultsOf(SaveDestinationInput input, bool keepsSecret)
    {
        var (url, secret) = SettingsOf(input)!;
        return new[]
        {
            DestinationFaults.At("webhook", "url", DestinationFaults.TooLong(url) ?? FaultOf(url)),
            DestinationFaults.At("webhook", "secret", DestinationFaults.TooLong(secret)),
        }.OfType<RequestFault>();
    }

    /// <inheritdoc/>
    public string HolderOf(string address) => address;

    /// <inheritdoc/>
    public Task PutAsync(DestinationSettings settings, StoredFile file, Stream content, CancellationToken cancellationToken) =>
        SendAsync(settings, file.Manifest!.Content, file, content, options.CurrentValue.Timeout, cancellationToken);

    /// <summary>Sends a manifest without a file, which says that it is a test.</summary>
    /// <inheritdoc/>
    public async Task<string> TestAsync(DestinationSettings settings, CancellationToken cancellationToken)
    {
        await SendAsync(settings, manifests.Sign(new() { Test = true, CreatedAt = time.GetUtcNow() }), null, null, DestinationOptions.TestTimeout, cancellationToken);
        return "The webhook took a test.";
    }

    private string? FaultOf(string url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0
            ? "A webhook has an address that begins with https:// and names nobody."
            : http.FaultOf(address);

    private async Task SendAsync(DestinationSettings settings, byte[] manifest, StoredFile? file, Stream? content, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (FaultOf(settings.Address) is { } fault)
            throw new SendException(fault, isPermanent: true);
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = Request(settings, manifest, file, content);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
                throw new SendException(string.Create(CultureInfo.InvariantCulture, $"The webhook answered {(int)response.StatusCode}."), !IsTemporary(response.StatusCode));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SendException("The webhook did not answer in time.", isPermanent: false, e);
        }
        catch (HttpRequestException e) when (OutgoingHttp.RefusalIn(e) is { } refusal)
        {
            throw refusal;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new SendException("The webhook cannot be reached, or its certificate is not trusted.", isPermanent: false, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static bool IsTemporary(HttpStatusCode status) =>
        (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425;

    private HttpRequestMessage Request(DestinationSettings settings, byte[] manifest, StoredFile? file, Stream? content)
    {
        var body = new MultipartContent("form-data", $"graphqlexport-{Guid.NewGuid():N}");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={body.Headers.ContentType!.Parameters.Single().Value!.Trim('"')}");
        body.Add(Part(new ByteArrayContent(manifest), "application/json", "manifest", fileName: null));
        if (file is not null && content is not null)
            body.Add(Part(new StreamContent(content), file.ContentType, "file", file.Name));

        var request = new HttpRequestMessage(HttpMethod.Post, settings.Address) { Content = body };
        request.Headers.UserAgent.ParseAdd("GraphQLExport");
        if (settings.Secret is { } secret)
            request.Headers.Add(SignatureHeader, Sign(secret, time.GetUtcNow().ToUnixTimeSeconds(), manifest));
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
}

using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace GraphQLExport.Deliveries;

/// <summary>Opens buckets over the connections that judge where they lead.</summary>
internal sealed class S3Clients : HttpClientFactory, IDisposable
{
    private const string DefaultRegion = "us-east-1";

    private readonly OutgoingHttp _http;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    /// <summary>Makes the factory.</summary>
    public S3Clients(OutgoingHttp http, TimeProvider time)
    {
        (_http, _time) = (http, time);
        _client = http.CreateClient(new Redirects());
    }

    /// <summary>Opens a bucket.</summary>
    /// <param name="place">Where.</param>
    /// <param name="keys">Who.</param>
    /// <param name="timeout">How long each request may take.</param>
    /// <exception cref="SendException">Nothing is sent there.</exception>
    public S3Bucket Open(S3Place place, S3Keys keys, TimeSpan timeout)
    {
        if (place.Endpoint is { } endpoint && S3Rules.FaultOfEndpoint(endpoint, _http) is { } fault)
            throw new SendException(fault, isPermanent: true);
        return new(new AmazonS3Client(new BasicAWSCredentials(keys.AccessKey, keys.SecretKey), ConfigOf(place)), place, timeout, _time);
    }

    /// <inheritdoc/>
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    /// <inheritdoc/>
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Attempts are the sender's; nothing of the environment changes where requests go.</summary>
    private AmazonS3Config ConfigOf(S3Place place)
    {
        var config = new AmazonS3Config
        {
            HttpClientFactory = this,
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
            ThrottleRetries = false,
            AllowAutoRedirect = false,
            // A dot in a bucket's name is in no certificate's star.
            ForcePathStyle = place.Endpoint is not null || place.Bucket.Contains('.', StringComparison.Ordinal),
            IgnoreConfiguredEndpointUrls = true,
            UseAccelerateEndpoint = false,
            UseDualstackEndpoint = false,
            UseFIPSEndpoint = false,
            DisableS3ExpressSessionAuth = true,
            // What other services than AWS refuse where it is not asked for.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (place.Endpoint is { } endpoint)
            (config.ServiceURL, config.AuthenticationRegion) = (endpoint, place.Region ?? DefaultRegion);
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(place.Region ?? DefaultRegion);
        return config;
    }

    /// <summary>Ends what leads elsewhere, which the SDK follows by itself.</summary>
    private sealed class Redirects : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode is < HttpStatusCode.MultipleChoices or >= HttpStatusCode.BadRequest)
                return response;
            var status = (int)response.StatusCode;
            response.Dispose();
            throw new SendException($"The bucket's service answered {status}, which leads elsewhere and is not followed. Check the region and the endpoint.", isPermanent: true);
        }
    }
}

using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace GraphQLExport.Destinations;

/// <summary>Opens buckets over connections that do not follow redirects.</summary>
internal sealed class S3Connections : HttpClientFactory, IDisposable
{
    private const string DefaultRegion = "us-east-1";

    private readonly HttpClient _client;
    private readonly TimeProvider _time;
    private readonly int _retries;

    /// <summary>Makes the factory.</summary>
    /// <param name="connections">The connections; they are disposed by whoever made them.</param>
    /// <param name="time">The clock.</param>
    /// <param name="retries">How often the SDK repeats a request.</param>
    public S3Connections(HttpMessageHandler connections, TimeProvider time, int retries)
    {
        _client = new(new Redirects { InnerHandler = connections }, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        (_time, _retries) = (time, retries);
    }

    /// <summary>Opens a bucket.</summary>
    /// <param name="address">Where.</param>
    /// <param name="keys">Who.</param>
    /// <param name="timeout">How long each request may take.</param>
    public BucketClient Open(S3Address address, S3Keys keys, TimeSpan timeout) =>
        new(new AmazonS3Client(new BasicAWSCredentials(keys.AccessKey, keys.SecretKey), ConfigOf(address)), address.Bucket, timeout, _time);

    /// <inheritdoc/>
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    /// <inheritdoc/>
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Nothing of the environment changes where requests go.</summary>
    private AmazonS3Config ConfigOf(S3Address address)
    {
        var config = new AmazonS3Config
        {
            HttpClientFactory = this,
            MaxErrorRetry = _retries,
            MaxStaleConnectionRetries = 0,
            ThrottleRetries = false,
            AllowAutoRedirect = false,
            // A dot in a bucket's name is in no certificate's star.
            ForcePathStyle = address.Endpoint is not null || address.Bucket.Contains('.', StringComparison.Ordinal),
            IgnoreConfiguredEndpointUrls = true,
            UseAccelerateEndpoint = false,
            UseDualstackEndpoint = false,
            UseFIPSEndpoint = false,
            DisableS3ExpressSessionAuth = true,
            // What other services than AWS refuse where it is not asked for.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (address.Endpoint is { } endpoint)
            (config.ServiceURL, config.AuthenticationRegion) = (endpoint, address.Region ?? DefaultRegion);
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(address.Region ?? DefaultRegion);
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
            throw new S3Exception($"The bucket's service answered {status}, which leads elsewhere and is not followed. Check the region and the endpoint.", isPermanent: true);
        }
    }
}

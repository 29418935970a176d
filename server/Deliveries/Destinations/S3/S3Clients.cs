using GraphQLExport.Destinations;

namespace GraphQLExport.Deliveries;

/// <summary>Opens buckets of users, over the connections that judge where they lead. Attempts are the sender's.</summary>
internal sealed class S3Clients(OutgoingHttp http, TimeProvider time) : IDisposable
{
    private readonly S3Connections connections = new(http.Connections, time, retries: 0);

    /// <summary>Opens a bucket.</summary>
    /// <param name="place">Where.</param>
    /// <param name="keys">Who.</param>
    /// <param name="timeout">How long each request may take.</param>
    /// <exception cref="SendException">Nothing is sent there.</exception>
    public BucketClient Open(S3Place place, S3Keys keys, TimeSpan timeout)
    {
        if (place.Endpoint is { } endpoint && S3Rules.FaultOfEndpoint(endpoint, http) is { } fault)
            throw new SendException(fault, isPermanent: true);
        return connections.Open(new(place.Bucket, place.Region, place.Endpoint), keys, timeout);
    }

    /// <inheritdoc/>
    public void Dispose() => connections.Dispose();
}

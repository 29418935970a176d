using Amazon.S3;

namespace GraphQLExport.Destinations;

/// <summary>One bucket, whose requests are bounded in time and fail as <see cref="S3Exception"/>.</summary>
internal sealed class BucketClient(AmazonS3Client client, string name, TimeSpan timeout, TimeProvider time) : IDisposable
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Sends a request, or does another step that waits for the service.</summary>
    /// <exception cref="S3Exception">It was not done.</exception>
    public async Task<T> SendAsync<T>(Func<AmazonS3Client, CancellationToken, Task<T>> request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await request(client, either.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && S3Faults.Of(e) is { } fault)
        {
            throw fault;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}

using Amazon.S3;

namespace GraphQLExport.Deliveries;

/// <summary>One bucket, whose requests are bounded in time and fail as <see cref="SendException"/>.</summary>
internal sealed class S3Bucket(AmazonS3Client client, S3Place place, TimeSpan timeout, TimeProvider time) : IDisposable
{
    /// <summary>Which one.</summary>
    public S3Place Place => place;

    /// <summary>Sends a request.</summary>
    /// <exception cref="SendException">It was not done.</exception>
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

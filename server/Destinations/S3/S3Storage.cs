using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace GraphQLExport.Destinations;

/// <summary>
/// A bucket that several processes may share. A file is there once its upload is completed; uploads that were never completed are aborted at a
/// start once they are a day old, which no living one is.
/// </summary>
/// <param name="bucket">The bucket.</param>
/// <param name="prefix">What keys begin with.</param>
/// <param name="time">The clock.</param>
/// <param name="givesLinks">Whether the bucket's service gives files by itself, by links that are signed here.</param>
internal sealed class S3Storage(BucketClient bucket, string prefix, TimeProvider time, bool givesLinks = false) : IDestination
{
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async ValueTask<IPendingFile> CreateAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        // Whoever is about to write for minutes is told now that nothing can be written.
        await SendAsync((client, token) => client.HeadBucketAsync(new() { BucketName = bucket.Name }, token), cancellationToken);
        return new S3PendingFile(new(bucket, path), key);
    }

    /// <inheritdoc/>
    public async ValueTask<Stream?> OpenReadAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        return await FindAsync(path, cancellationToken) is { } found ? new S3ReadStream(bucket, path, found.ETag, found.ContentLength) : null;
    }

    /// <inheritdoc/>
    public async ValueTask<Uri?> LinkAsync(string key, LinkedAnswer answer, CancellationToken cancellationToken)
    {
        if (!givesLinks)
            return null;
        var path = PathOf(key);
        if (await FindAsync(path, cancellationToken) is null)
            return null;
        var link = await SendAsync(
            (client, _) => client.GetPreSignedURLAsync(new()
            {
                BucketName = bucket.Name,
                Key = path,
                Verb = answer.IsHead ? HttpVerb.HEAD : HttpVerb.GET,
                Protocol = client.Config.ServiceURL?.StartsWith("http://", StringComparison.OrdinalIgnoreCase) == true ? Protocol.HTTP : Protocol.HTTPS,
                Expires = (time.GetUtcNow() + LinkLifetime).UtcDateTime,
                ResponseHeaderOverrides = { ContentType = answer.ContentType, ContentDisposition = answer.ContentDisposition, CacheControl = "private" },
            }),
            cancellationToken);
        return new(link);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        if (await FindAsync(path, cancellationToken) is null)
            return false;
        await SendAsync((client, token) => client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucket.Name, Key = path }, token), cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask<int> DeleteAbandonedAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - AbandonedAfter;
        var listed = await SendAsync((client, token) => client.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = bucket.Name, Prefix = prefix }, token), cancellationToken);
        var abandoned = (listed.MultipartUploads ?? []).FindAll(upload => upload.Initiated is { } begun && new DateTimeOffset(begun.ToUniversalTime()) < before);
        foreach (var upload in abandoned)
            await SendAsync((client, token) => client.AbortMultipartUploadAsync(new() { BucketName = bucket.Name, Key = upload.Key, UploadId = upload.UploadId }, token), cancellationToken);
        return abandoned.Count;
    }

    /// <summary>The exception for a caller of the storage; the details stay within it.</summary>
    internal static DestinationException Explain(S3Exception exception) => new(DestinationFailure.Unavailable, "The storage for export files is not available.", exception);

    private string PathOf(string key) => prefix + StorageKey.Checked(key);

    private Task<GetObjectMetadataResponse?> FindAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(
            async (client, token) =>
            {
                try
                {
                    return await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket.Name, Key = path }, token);
                }
                catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
                {
                    return null;
                }
            },
            cancellationToken);

    private async Task<T> SendAsync<T>(Func<AmazonS3Client, CancellationToken, Task<T>> request, CancellationToken cancellationToken)
    {
        try
        {
            return await bucket.SendAsync(request, cancellationToken);
        }
        catch (S3Exception e)
        {
            throw Explain(e);
        }
    }
}

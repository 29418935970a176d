using Amazon.S3;
using Amazon.S3.Model;

namespace GraphQLExport.Deliveries;

/// <summary>
/// Puts files into a bucket, large ones part by part. An object is there whole or not at all. Each body is signed by its hash, for which
/// it is read twice: chunks with signatures of their own leave a content encoding at services other than AWS.
/// </summary>
internal static class S3Upload
{
    /// <summary>Files of more bytes go part by part.</summary>
    public const long WholeUpTo = 2 * MinPart;

    private const long MinPart = 8 * 1024 * 1024;
    private const int MaxParts = 10_000;

    private static readonly TimeSpan AbortTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Puts a file; nothing of it is held in memory beyond a buffer.</summary>
    /// <param name="bucket">Where to.</param>
    /// <param name="key">Its key.</param>
    /// <param name="manifest">What is told of it.</param>
    /// <param name="content">Its bytes: seekable, of known length.</param>
    /// <param name="cancellationToken">Stops; then there is no object.</param>
    /// <exception cref="SendException">It was not taken.</exception>
    public static Task PutAsync(S3Bucket bucket, string key, Manifest manifest, Stream content, CancellationToken cancellationToken) =>
        content.Length <= WholeUpTo ? PutWholeAsync(bucket, key, manifest, content, cancellationToken) : PutPartsAsync(bucket, key, manifest, content, cancellationToken);

    private static Task<PutObjectResponse> PutWholeAsync(S3Bucket bucket, string key, Manifest manifest, Stream content, CancellationToken cancellationToken)
    {
        var request = new PutObjectRequest
        {
            BucketName = bucket.Place.Bucket,
            Key = key,
            InputStream = content,
            AutoCloseStream = false,
            UseChunkEncoding = false,
            ContentType = manifest.ContentType,
            ServerSideEncryptionMethod = ServerSideEncryptionMethod.AES256,
        };
        Describe(request.Metadata, manifest);
        return bucket.SendAsync((client, token) => client.PutObjectAsync(request, token), cancellationToken);
    }

    private static async Task PutPartsAsync(S3Bucket bucket, string key, Manifest manifest, Stream content, CancellationToken cancellationToken)
    {
        var begin = new InitiateMultipartUploadRequest { BucketName = bucket.Place.Bucket, Key = key, ContentType = manifest.ContentType, ServerSideEncryptionMethod = ServerSideEncryptionMethod.AES256 };
        Describe(begin.Metadata, manifest);
        var upload = (await bucket.SendAsync((client, token) => client.InitiateMultipartUploadAsync(begin, token), cancellationToken)).UploadId;
        try
        {
            var complete = new CompleteMultipartUploadRequest { BucketName = bucket.Place.Bucket, Key = key, UploadId = upload, PartETags = await SendPartsAsync(bucket, key, upload, content, cancellationToken) };
            await bucket.SendAsync((client, token) => client.CompleteMultipartUploadAsync(complete, token), cancellationToken);
        }
        catch
        {
            await AbortAsync(bucket, key, upload);
            throw;
        }
    }

    private static async Task<List<PartETag>> SendPartsAsync(S3Bucket bucket, string key, string upload, Stream content, CancellationToken cancellationToken)
    {
        var size = Math.Max(MinPart, (content.Length + MaxParts - 1) / MaxParts);
        List<PartETag> sent = [];
        for (var begin = 0L; begin < content.Length; begin += size)
        {
            content.Position = begin;
            var number = sent.Count + 1;
            var request = new UploadPartRequest
            {
                BucketName = bucket.Place.Bucket,
                Key = key,
                UploadId = upload,
                PartNumber = number,
                PartSize = Math.Min(size, content.Length - begin),
                InputStream = content,
                UseChunkEncoding = false,
            };
            var response = await bucket.SendAsync((client, token) => client.UploadPartAsync(request, token), cancellationToken);
            sent.Add(new(number, response.ETag));
        }

        return sent;
    }

    /// <summary>Lets go of an upload's parts, which are no object; where that fails too, the bucket's rule deletes them.</summary>
    private static async Task AbortAsync(S3Bucket bucket, string key, string upload)
    {
        using var limit = new CancellationTokenSource(AbortTimeout);
        try
        {
            await bucket.SendAsync((client, token) => client.AbortMultipartUploadAsync(new() { BucketName = bucket.Place.Bucket, Key = key, UploadId = upload }, token), limit.Token);
        }
        catch (Exception e) when (e is SendException or OperationCanceledException)
        {
            // What is told is why the upload failed.
        }
    }

    private static void Describe(MetadataCollection metadata, Manifest manifest)
    {
        if (manifest.Sha256 is { } sha256)
            metadata["sha256"] = sha256;
    }
}

using Amazon.S3;
using Amazon.S3.Model;

namespace GraphQLExport.Destinations;

/// <summary>
/// An object on its way into a bucket: whole where it is small, otherwise part by part, each held in memory until it is taken. It is there
/// once it is completed; one that is disposed before is let go. Each body is signed by its hash: chunks with signatures of
/// their own leave a content encoding at services other than AWS.
/// </summary>
/// <param name="bucket">The bucket.</param>
/// <param name="key">The object's key.</param>
/// <param name="contentType">Its media type; null for none.</param>
/// <param name="sha256">The SHA-256 to tell with it; null for none.</param>
/// <param name="partSize">How many bytes a part has.</param>
internal sealed class S3Upload(BucketClient bucket, string key, string? contentType = null, string? sha256 = null, int partSize = S3Upload.MinPart) : IAsyncDisposable
{
    /// <summary>How many bytes a part has where nothing asks for more; a larger object goes in parts.</summary>
    public const int MinPart = 8 * 1024 * 1024;

    private const int MaxParts = 10_000;

    private static readonly TimeSpan AbortTimeout = TimeSpan.FromSeconds(5);

    private readonly List<PartETag> parts = [];
    private readonly MemoryStream held = new();
    private string? upload;

    /// <summary>The size of parts for an object of known length: a service takes 10,000 of them.</summary>
    public static int PartSizeFor(long length) => checked((int)Math.Max(MinPart, (length + MaxParts - 1) / MaxParts));

    /// <summary>Takes the next bytes.</summary>
    /// <exception cref="S3Exception">A part was not taken.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            // A full part goes when more follows: an object of one part is sent whole.
            if (held.Length == partSize)
                await SendPartAsync(cancellationToken);
            var now = bytes[..Math.Min(bytes.Length, partSize - (int)held.Length)];
            held.Write(now.Span);
            bytes = bytes[now.Length..];
        }
    }

    /// <summary>Makes the object of what was written.</summary>
    /// <exception cref="S3Exception">It is not there.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (upload is null)
        {
            var whole = new PutObjectRequest { BucketName = bucket.Name, Key = key, InputStream = Held(), UseChunkEncoding = false, ContentType = contentType, ServerSideEncryptionMethod = ServerSideEncryptionMethod.AES256 };
            Describe(whole.Metadata);
            await bucket.SendAsync((client, token) => client.PutObjectAsync(whole, token), cancellationToken);
            return;
        }

        await SendPartAsync(cancellationToken);
        var complete = new CompleteMultipartUploadRequest { BucketName = bucket.Name, Key = key, UploadId = upload, PartETags = parts };
        await bucket.SendAsync((client, token) => client.CompleteMultipartUploadAsync(complete, token), cancellationToken);
        upload = null;
    }

    /// <summary>Lets go of parts that are no object. Where that fails too, they are for the bucket's rules or the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        await held.DisposeAsync();
        if (upload is null)
            return;
        using var limit = new CancellationTokenSource(AbortTimeout);
        try
        {
            await bucket.SendAsync((client, token) => client.AbortMultipartUploadAsync(new() { BucketName = bucket.Name, Key = key, UploadId = upload }, token), limit.Token);
        }
        catch (Exception e) when (e is S3Exception or OperationCanceledException)
        {
            // What is told is why the upload was not completed.
        }

        upload = null;
    }

    private async Task SendPartAsync(CancellationToken cancellationToken)
    {
        upload ??= await BeginAsync(cancellationToken);
        var number = parts.Count + 1;
        var request = new UploadPartRequest { BucketName = bucket.Name, Key = key, UploadId = upload, PartNumber = number, PartSize = held.Length, InputStream = Held(), UseChunkEncoding = false };
        var response = await bucket.SendAsync((client, token) => client.UploadPartAsync(request, token), cancellationToken);
        parts.Add(new(number, response.ETag));
        held.SetLength(0);
    }

    private async Task<string> BeginAsync(CancellationToken cancellationToken)
    {
        var request = new InitiateMultipartUploadRequest { BucketName = bucket.Name, Key = key, ContentType = contentType, ServerSideEncryptionMethod = ServerSideEncryptionMethod.AES256 };
        Describe(request.Metadata);
        return (await bucket.SendAsync((client, token) => client.InitiateMultipartUploadAsync(request, token), cancellationToken)).UploadId;
    }

    private MemoryStream Held() => new(held.GetBuffer(), 0, (int)held.Length, writable: false);

    private void Describe(MetadataCollection metadata)
    {
        if (sha256 is not null)
            metadata["sha256"] = sha256;
    }
}

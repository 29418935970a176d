using Amazon.S3.Model;

namespace GraphQLExport.Destinations;

/// <summary>An object as a stream that can be sought: what is read is asked for from the place on where reading goes on.</summary>
internal sealed class S3ReadStream(BucketClient bucket, string key, string etag, long length) : StoredReadStream(length)
{
    private GetObjectResponse? answer;

    protected override async ValueTask<int> ReadAtAsync(long position, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            answer ??= await bucket.SendAsync(
                (client, token) => client.GetObjectAsync(new GetObjectRequest { BucketName = bucket.Name, Key = key, EtagToMatch = etag, ByteRange = new(position, Length - 1) }, token), cancellationToken);
            var read = await bucket.SendAsync((_, token) => answer.ResponseStream.ReadAsync(buffer, token).AsTask(), cancellationToken);
            return read > 0 ? read : throw new S3Exception("The bucket's service ended an object early.", isPermanent: false);
        }
        catch (S3Exception e)
        {
            throw S3Storage.Explain(e);
        }
    }

    protected override void Moving() => Close(ref answer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close(ref answer);
        base.Dispose(disposing);
    }

    private static void Close(ref GetObjectResponse? response)
    {
        response?.Dispose();
        response = null;
    }
}

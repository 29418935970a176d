using Amazon.S3.Model;

namespace GraphQLExport.Destinations;

/// <summary>An object as a stream that can be sought: what is read is asked for from the place on where reading goes on.</summary>
internal sealed class S3ReadStream(BucketClient bucket, string key, string etag, long length) : Stream
{
    private long position;
    private GetObjectResponse? answer;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.IsEmpty)
            return 0;
        try
        {
            answer ??= await bucket.SendAsync(
                (client, token) => client.GetObjectAsync(new GetObjectRequest { BucketName = bucket.Name, Key = key, EtagToMatch = etag, ByteRange = new(position, length - 1) }, token), cancellationToken);
            var read = await bucket.SendAsync((_, token) => answer.ResponseStream.ReadAsync(buffer, token).AsTask(), cancellationToken);
            position += read;
            return read > 0 ? read : throw new S3Exception("The bucket's service ended an object early.", isPermanent: false);
        }
        catch (S3Exception e)
        {
            throw S3Storage.Explain(e);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = offset + origin switch { SeekOrigin.Current => position, SeekOrigin.End => length, _ => 0 };
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(offset));
        if (target != position)
            Close(ref answer);
        return position = target;
    }

    /// <summary>Only asynchronous reads: a blocked thread would be one that serves requests.</summary>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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

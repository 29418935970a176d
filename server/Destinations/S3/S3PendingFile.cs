using System.Security.Cryptography;

namespace GraphQLExport.Destinations;

/// <summary>A file on its way into the bucket, hashed as it is written.</summary>
internal sealed class S3PendingFile(S3Upload upload, string key) : IPendingFile
{
    private readonly HashingUploadStream stream = new(upload);

    public Stream Stream => stream;

    public async ValueTask<PublishedFile> PublishAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await upload.CompleteAsync(cancellationToken);
            return new(key, stream.Length, stream.FinishHash());
        }
        catch (S3Exception e)
        {
            await DiscardAsync();
            throw S3Storage.Explain(e);
        }
    }

    public async ValueTask DiscardAsync()
    {
        await stream.DisposeAsync();
        await upload.DisposeAsync();
    }

    public ValueTask DisposeAsync() => DiscardAsync();

    private sealed class HashingUploadStream(S3Upload upload) : Stream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position
        {
            get => length;
            set => throw new NotSupportedException();
        }

        public string FinishHash() => Convert.ToHexStringLower(hash.GetHashAndReset());

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                hash.AppendData(buffer.Span);
                await upload.WriteAsync(buffer, cancellationToken);
                length += buffer.Length;
            }
            catch (S3Exception e)
            {
                throw S3Storage.Explain(e);
            }
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        /// <summary>Only asynchronous writes: a blocked thread would be one that serves requests.</summary>
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                hash.Dispose();
            base.Dispose(disposing);
        }
    }
}

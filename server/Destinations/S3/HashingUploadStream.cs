namespace GraphQLExport.Destinations;

/// <summary>Writes an upload and computes the SHA-256 on the way.</summary>
internal sealed class HashingUploadStream(S3Upload upload) : HashingStream
{
    protected override async ValueTask TakeAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            await upload.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (S3Exception e)
        {
            throw S3Storage.Explain(e);
        }
    }
}

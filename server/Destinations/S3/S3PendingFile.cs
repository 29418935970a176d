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
}

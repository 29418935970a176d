namespace GraphQLExport.Destinations;

/// <summary>A file that is sealed on its way. Its length and hash are those of what was written, not of what is stored.</summary>
internal sealed class SealedPendingFile : IPendingFile
{
    private readonly IPendingFile _inner;
    private readonly SealingStream _stream;

    public SealedPendingFile(IPendingFile inner, SealKeys keys, string name)
    {
        var (header, key) = SealedHeader.Create(keys, name);
        (_inner, _stream) = (inner, new(inner.Stream, header, key));
        if (inner.Stream is HashingStream stored)
            stored.IsHashed = false;
    }

    public Stream Stream => _stream;

    public async ValueTask<PublishedFile> PublishAsync(CancellationToken cancellationToken)
    {
        var (bytes, sha256) = (_stream.Length, _stream.FinishHash());
        try
        {
            await _stream.FinishAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await DiscardAsync().ConfigureAwait(false);
            throw;
        }

        var published = await _inner.PublishAsync(cancellationToken).ConfigureAwait(false);
        return new PublishedFile(published.Key, bytes, sha256);
    }

    public async ValueTask DiscardAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        await _inner.DiscardAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        await _inner.DisposeAsync().ConfigureAwait(false);
    }
}

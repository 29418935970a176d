namespace GraphQLExport.Destinations;

/// <summary>A file being written. Disposing one that was not published discards it.</summary>
public interface IPendingFile : IAsyncDisposable
{
    /// <summary>Takes the bytes in order, by asynchronous writes; writes fail with <see cref="DestinationException"/>.</summary>
    public Stream Stream { get; }

    /// <summary>Makes the file durable and then visible, in that order. Afterwards only disposing is allowed.</summary>
    /// <exception cref="DestinationException">It could not be made durable; it is discarded.</exception>
    public ValueTask<PublishedFile> PublishAsync(CancellationToken cancellationToken);

    /// <summary>Removes every trace of the file. Never fails: what cannot be removed is for <see cref="IDestination.DeleteAbandonedAsync"/>.</summary>
    public ValueTask DiscardAsync();
}

/// <summary>A file that has been published.</summary>
/// <param name="Key">What to open it by.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record PublishedFile(string Key, long Bytes, string Sha256);

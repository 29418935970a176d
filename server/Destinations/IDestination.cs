namespace GraphQLExport.Destinations;

/// <summary>Where finished files go. A file is either there whole or not there.</summary>
public interface IDestination
{
    /// <summary>Begins a file that nobody sees until it is published.</summary>
    /// <param name="key">A key of <see cref="StorageKey.New"/>. A file published under it before is replaced when this one is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DestinationException">The file cannot be made.</exception>
    public ValueTask<IPendingFile> CreateAsync(string key, CancellationToken cancellationToken);

    /// <summary>Opens a published file: seekable, of known length, read asynchronously, to be disposed. Null when there is none under that key.</summary>
    /// <exception cref="DestinationException">The file cannot be read.</exception>
    public ValueTask<Stream?> OpenReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>A link at which the storage itself gives a published file for a minute, to whoever has it; null where it gives none, or has no such file.</summary>
    /// <param name="key">The file's key.</param>
    /// <param name="answer">What the storage's answer is to be like.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DestinationException">The file cannot be looked for.</exception>
    public ValueTask<Uri?> LinkAsync(string key, LinkedAnswer answer, CancellationToken cancellationToken) => ValueTask.FromResult<Uri?>(null);

    /// <summary>Deletes a published file.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="DestinationException">The file cannot be deleted.</exception>
    public ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>Deletes what crashed processes left half-written, and nothing that a living one is writing. For program start.</summary>
    /// <returns>How many files that were.</returns>
    /// <exception cref="DestinationException">The destination cannot be looked through.</exception>
    public ValueTask<int> DeleteAbandonedAsync(CancellationToken cancellationToken);
}

/// <summary>What a storage is to answer at a link.</summary>
/// <param name="IsHead">Whether it is asked by <c>HEAD</c>, and not by <c>GET</c>.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="ContentDisposition">What the file is called, as the header says it.</param>
public sealed record LinkedAnswer(bool IsHead, string ContentType, string ContentDisposition);

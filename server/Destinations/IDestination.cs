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

    /// <summary>Deletes a published file.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="DestinationException">The file cannot be deleted.</exception>
    public ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>Deletes what crashed processes left half-written, and nothing that a living one is writing. For program start.</summary>
    /// <returns>How many files that were.</returns>
    /// <exception cref="DestinationException">The destination cannot be looked through.</exception>
    public ValueTask<int> DeleteAbandonedAsync(CancellationToken cancellationToken);
}

namespace GraphQLExport.Destinations;

/// <summary>
/// Keeps files sealed in another destination, where whoever can read them sees nothing and whoever changes one is found out. Sealed files have
/// names of their own, so that an open file put in the place of one is not taken for it; files from before are read as they are.
/// </summary>
/// <param name="inner">Where the files are.</param>
/// <param name="keys">The keys, asked for when there is something to seal or to open.</param>
/// <param name="seals">Whether new files are sealed.</param>
internal sealed class SealedDestination(IDestination inner, Func<SealKeys> keys, bool seals) : IDestination
{
    private const string Extension = ".sealed";

    /// <inheritdoc/>
    public async ValueTask<IPendingFile> CreateAsync(string key, CancellationToken cancellationToken)
    {
        if (!seals)
            return await inner.CreateAsync(key, cancellationToken);
        var name = key + Extension;
        return new SealedPendingFile(await inner.CreateAsync(name, cancellationToken), keys(), name);
    }

    /// <inheritdoc/>
    public async ValueTask<Stream?> OpenReadAsync(string key, CancellationToken cancellationToken)
    {
        var file = await inner.OpenReadAsync(key, cancellationToken);
        return file is null || !IsSealed(key) ? file : await UnsealedStream.OpenAsync(file, keys(), key, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>What is sealed only this server can open.</remarks>
    public ValueTask<Uri?> LinkAsync(string key, LinkedAnswer answer, CancellationToken cancellationToken) =>
        IsSealed(key) ? ValueTask.FromResult<Uri?>(null) : inner.LinkAsync(key, answer, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var deleted = await inner.DeleteAsync(key, cancellationToken);
        // Who never learned that a file was published knows only the key it was begun under.
        return (!IsSealed(key) && await inner.DeleteAsync(key + Extension, cancellationToken)) || deleted;
    }

    /// <inheritdoc/>
    public ValueTask<int> DeleteAbandonedAsync(CancellationToken cancellationToken) => inner.DeleteAbandonedAsync(cancellationToken);

    private static bool IsSealed(string key) => key.EndsWith(Extension, StringComparison.Ordinal);
}

namespace GreenDonut;

/// <summary>Loads any number of values for each key, many keys at a time.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <param name="batchScheduler">Decides when a batch is loaded.</param>
/// <param name="options">How the loader works.</param>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue[]>(batchScheduler, options)
    where TKey : notnull
{
    /// <summary>Loads the values of a batch.</summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="cancellationToken">Cancelled when the request ends before its time.</param>
    /// <returns>The values by key.</returns>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected sealed override async Task<Func<TKey, TValue[]?>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken)
    {
        var values = await LoadGroupedBatchAsync(keys, cancellationToken);
        return key => [.. values[key]];
    }
}

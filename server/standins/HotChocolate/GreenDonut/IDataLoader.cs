namespace GreenDonut;

/// <summary>Gathers the keys that many resolvers ask for, and loads their values together.</summary>
public interface IDataLoader;

/// <summary>Gathers the keys that many resolvers ask for, and loads their values together. One instance lives as long as one execution.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public interface IDataLoader<in TKey, TValue> : IDataLoader
    where TKey : notnull
{
    /// <summary>Loads the value of a key; each key is loaded once.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting; what others ask for is loaded nevertheless.</param>
    /// <returns>The value; the default of its type where there is none.</returns>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>Loads the values of keys; each key is loaded once.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Stops waiting; what others ask for is loaded nevertheless.</param>
    /// <returns>The values in the order of the keys.</returns>
    public Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);
}

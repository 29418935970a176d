using GreenDonut;

namespace GraphQLExport.Accounts;

/// <summary>Loads many users at once.</summary>
/// <param name="users">The users.</param>
/// <param name="batchScheduler">Decides when to load.</param>
/// <param name="options">How to load.</param>
public sealed class UserLoader(UserDirectory users, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<string, User>(batchScheduler, options)
{
    /// <inheritdoc/>
    protected override Task<IReadOnlyDictionary<string, User>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        users.FindAsync(keys, cancellationToken);
}

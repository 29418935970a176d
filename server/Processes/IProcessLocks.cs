namespace GraphQLExport.Processes;

/// <summary>Locks by name among all processes of the service. A process holds its locks until it lets them go, or dies.</summary>
internal interface IProcessLocks
{
    /// <summary>Takes a lock.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The lock, let go when it is disposed; null where somebody, this process included, has it.</returns>
    /// <exception cref="System.Data.Common.DbException">The database that grants locks does not answer.</exception>
    public ValueTask<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken);
}

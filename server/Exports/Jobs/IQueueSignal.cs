namespace GraphQLExport.Exports;

/// <summary>Tells workers that the queue has something new. Only a shortcut: they look by themselves, too.</summary>
internal interface IQueueSignal
{
    /// <summary>Wakes the workers that can be reached. What an export needs is in the database by then.</summary>
    public Task RaiseAsync(CancellationToken cancellationToken);
}

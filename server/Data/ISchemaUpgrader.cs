namespace GraphQLExport.Data;

/// <summary>Brings one provider's tables up to this version of the program.</summary>
internal interface ISchemaUpgrader
{
    /// <summary>Waits until no other process upgrades or fills this database; none does until the answer is disposed. Null where there is no other.</summary>
    public Task<IAsyncDisposable?> WaitForTurnAsync(CancellationToken cancellationToken);

    /// <summary>Applies the steps that the database lacks, each in a transaction.</summary>
    /// <exception cref="SchemaVersionException">The database was written by a newer version of the program.</exception>
    public Task UpgradeAsync(CancellationToken cancellationToken);
}

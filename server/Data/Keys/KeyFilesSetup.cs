namespace GraphQLExport.Data;

/// <summary>Before a server begins, where its keys are files: refuses to go on with keys that it cannot read, and wraps anew what the present master key has not wrapped.</summary>
internal sealed class KeyFilesSetup(IDatabaseProvider provider, KeyFiles files) : IDatabaseSeed
{
    /// <inheritdoc/>
    public Task SeedAsync(CancellationToken cancellationToken)
    {
        if (!provider.IsShared)
            files.Protect();
        return Task.CompletedTask;
    }
}

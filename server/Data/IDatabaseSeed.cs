namespace GraphQLExport.Data;

/// <summary>Something that must be in the database before the server answers. Run at every start, in order of registration, after the schema upgrade.</summary>
internal interface IDatabaseSeed
{
    /// <summary>Adds what is missing; does nothing where nothing is.</summary>
    public Task SeedAsync(CancellationToken cancellationToken);
}

namespace GraphQLExport.Tests.Support;

/// <summary>A folder of one test, deleted with everything in it and with the database that belongs to it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("graphqlexport-test-").FullName;

    public void Dispose()
    {
        TestedDatabase.Drop(Path);
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}

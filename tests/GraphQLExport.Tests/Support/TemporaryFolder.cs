namespace GraphQLExport.Tests.Support;

/// <summary>A folder of one test, deleted with everything in it and with the database that belongs to it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("graphqlexport-test-").FullName;

    public void Dispose()
    {
        TestedDatabase.Drop(Path);
        // A connection that the end of a request gives back may be closing, and its files come and go until that is done.
        if (!SpinWait.SpinUntil(TryDelete, TimeSpan.FromSeconds(10)))
            Directory.Delete(Path, recursive: true);
    }

    private bool TryDelete()
    {
        try
        {
            if (Directory.Exists(Path))
                Directory.Delete(Path, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}

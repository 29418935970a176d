using System.Runtime.CompilerServices;

namespace GraphQLExport.Tests.Repository;

/// <summary>Finds the repository that these tests were compiled from, for tests that read its sources and documents.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(SourceFile());

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>True when a test is asked to write its snapshot instead of comparing with it.</summary>
    public static bool UpdatesSnapshots => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    private static string SourceFile([CallerFilePath] string path = "") => path;

    private static string Find(string start)
    {
        for (var folder = new FileInfo(start).Directory; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "GraphQLExport.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("GraphQLExport.sln stands in no folder above " + start);
    }
}

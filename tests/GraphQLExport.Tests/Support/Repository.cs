namespace GraphQLExport.Tests.Support;

/// <summary>Files of the working copy that the tests were built in.</summary>
internal static class Repository
{
    public static string PathOf(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphQLExport.sln")))
                return Path.Combine([folder.FullName, .. parts]);
        }

        throw new DirectoryNotFoundException("The tests do not run within the working copy.");
    }
}

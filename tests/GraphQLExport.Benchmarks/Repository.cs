namespace GraphQLExport.Benchmarks;

/// <summary>Where things are in the working copy that this was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Server => Path.Combine(Root, "server", "bin", "Release", "net10.0", "GraphQLExport.dll");

    public static string Report => Path.Combine(Root, "docs", "benchmarks.md");

    /// <summary>Source of the peer that writes workbooks.</summary>
    public static string XlsxPeer => Path.Combine(Root, "tests", "GraphQLExport.Benchmarks", "xlsx-peer.c");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GraphQLExport.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run the benchmarks from a working copy.");
    }
}

namespace GraphQLExport.Tests.Support;

/// <summary>Compares a text with the one that was looked at and kept. <c>UPDATE_SNAPSHOTS=1</c> keeps the new one, to be looked at.</summary>
internal static class Snapshot
{
    /// <summary>Fails where the text is not the kept one.</summary>
    /// <param name="actual">The text; lines end in a line feed.</param>
    /// <param name="path">Where it is kept, from the folder of the tests on.</param>
    public static void Match(string actual, params string[] path)
    {
        var file = Repository.PathOf(["tests", "GraphQLExport.Tests", .. path]);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{Path.GetFileName(file)} was never kept: UPDATE_SNAPSHOTS=1.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}

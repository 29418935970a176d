namespace GraphQLExport.Exports;

/// <summary>How manifests are called: after their files.</summary>
internal static class ManifestNames
{
    /// <summary>The name of a file's manifest.</summary>
    public static string Of(string fileName) => $"{fileName}.manifest.json";
}

namespace GraphQLExport.Tests.Support;

/// <summary>
/// A test on public files that are not part of the project; it runs where the environment variable
/// <c>GRAPHQLEXPORT_REALDATA</c> names their folder, and says so where not.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "GRAPHQLEXPORT_REALDATA is not set: it names the folder of the real data files.";
        }
    }

    private static string? Folder => Environment.GetEnvironmentVariable("GRAPHQLEXPORT_REALDATA") is { Length: > 0 } folder ? folder : null;

    /// <summary>The path of a real data file.</summary>
    public static string File(string name) => Path.Combine(Folder ?? throw new InvalidOperationException("This test runs with GRAPHQLEXPORT_REALDATA only."), name);
}

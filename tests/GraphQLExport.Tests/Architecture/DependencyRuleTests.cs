using System.Reflection;

namespace GraphQLExport.Tests.Architecture;

/// <summary>
/// Who may use whom, as docs/architecture.md states it: outer features know the export service, the export service knows
/// formats, destinations and datasets, those know rows, and rows know nobody.
/// </summary>
public sealed class DependencyRuleTests
{
    private const string Root = "GraphQLExport.";

    private static readonly Assembly Server = typeof(Program).Assembly;

    /// <summary>Every folder of the server that others may build on, with all that it may itself use.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Rows"] = [],
        ["Formats"] = ["Rows"],
        ["Files"] = [],
        ["Destinations"] = ["Rows", "Files"],
        ["Compression"] = ["Files"],
        ["Datasets"] = ["Rows", "Formats", "Accounts", "Data"],
        ["Http"] = ["Datasets"],
        ["Auditing"] = ["Rows", "Datasets", "Accounts", "Data"],
        ["Settings"] = [],
        ["Secrets"] = [],
        ["Processes"] = ["Data"],
        ["Exports"] = ["Auditing", "Http", "Rows", "Formats", "Files", "Destinations", "Compression", "Datasets", "Accounts", "Data", "Settings", "Processes", "Secrets"],
    };

    [Theory]
    [InlineData("Rows")]
    [InlineData("Formats")]
    [InlineData("Files")]
    [InlineData("Destinations")]
    [InlineData("Compression")]
    [InlineData("Datasets")]
    [InlineData("Http")]
    [InlineData("Auditing")]
    [InlineData("Settings")]
    [InlineData("Secrets")]
    [InlineData("Processes")]
    [InlineData("Exports")]
    public void AFolderUsesOnlyWhatItMay(string folder)
    {
        var types = Server.GetTypes().Where(type => FolderOf(type) == folder).ToList();

        Assert.NotEmpty(types);
        var offences =
            from type in types
            from used in TypeDependencies.Of(type)
            let target = FolderOf(used)
            where target is not null && target != folder && !MayUse[folder].Contains(target)
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(offences.Distinct().Order());
    }

    [Fact]
    public void NoDomainUsesAnother()
    {
        var offences =
            from type in Server.GetTypes()
            let domain = DomainOf(type)
            where domain is not null
            from used in TypeDependencies.Of(type)
            let other = DomainOf(used)
            where other is not null && other != domain
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(offences.Distinct().Order());
    }

    [Fact]
    public void StandInsKnowNothingOfTheProduct()
    {
        var names = typeof(HotChocolate.IError).Assembly.GetReferencedAssemblies().Select(name => name.Name);

        Assert.DoesNotContain("GraphQLExport", names);
    }

    private static string? FolderOf(Type type) => Segment(type, 0);

    private static string? DomainOf(Type type) => Segment(type, 0) == "Domains" ? Segment(type, 1) : null;

    private static string? Segment(Type type, int index)
    {
        if (type.Namespace is not { } name || !name.StartsWith(Root, StringComparison.Ordinal))
            return null;
        var segments = name[Root.Length..].Split('.');
        return index < segments.Length ? segments[index] : null;
    }
}

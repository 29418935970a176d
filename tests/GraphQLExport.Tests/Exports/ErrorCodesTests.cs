using System.Text.RegularExpressions;
using GraphQLExport.Accounts.Providers;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using HotChocolate;

namespace GraphQLExport.Tests.Exports;

/// <summary>docs/error-codes.md lists every code that there is, and none that is not.</summary>
public sealed class ErrorCodesTests
{
    [Fact]
    [Trait("Req", "G-API")]
    public async Task The_list_is_complete()
    {
        var codes = new[] { typeof(FaultCodes), typeof(ProviderRefusals) }.SelectMany(group => group.GetFields()).Select(field => (string)field.GetRawConstantValue()!).Concat(Enum.GetValues<ExportFailureCode>().Select(code => EnumNames.Of(code)));
        Assert.Equal(codes.Order(), (await ListedAsync(^2)).Order());
    }

    [Fact]
    [Trait("Req", "G-API")]
    public async Task The_list_of_the_engines_codes_is_complete()
    {
        var codes = typeof(ErrorCodes).GetNestedTypes().SelectMany(group => group.GetFields()).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(codes.Order(), (await ListedAsync(^1)).Order());
    }

    /// <summary>The codes of the document's last section, that of the engine, or of those before it.</summary>
    private static async Task<IEnumerable<string>> ListedAsync(Index part)
    {
        var parts = (await File.ReadAllTextAsync(Repository.PathOf("docs", "error-codes.md"))).Split("## Errors of GraphQL");
        return Regex.Matches(parts[part], "^\\| `([A-Z0-9_]+)` \\|", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
    }
}

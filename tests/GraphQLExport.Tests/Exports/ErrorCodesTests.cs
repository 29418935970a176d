using System.Text.RegularExpressions;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports;

/// <summary>docs/error-codes.md lists every code that there is, and none that is not.</summary>
public sealed class ErrorCodesTests
{
    [Fact]
    [Trait("Req", "G-API")]
    public async Task The_list_is_complete()
    {
        var codes = typeof(FaultCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Concat(Enum.GetValues<ExportFailureCode>().Select(code => EnumNames.Of(code)));
        var listed = Regex.Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", "error-codes.md")), "^\\| `([A-Z_]+)` \\|", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        Assert.Equal(codes.Order(), listed.Order());
    }
}

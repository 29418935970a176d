using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

/// <summary>Strings and block strings (specification, section 2.9.4).</summary>
[Trait("Req", "G-API")]
public sealed class StringTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" a \"", " a ")]
    [InlineData("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t\"", "\" \\ / \b \f \n \r \t")]
    [InlineData("\"\\u00e9 \\u00E9\"", "é é")]
    [InlineData("\"\\u{e9} \\u{1F600} \\u{00000000000001F600}\"", "é \U0001F600 \U0001F600")]
    [InlineData("\"\\uD83D\\uDE00\"", "\U0001F600")]
    [InlineData("\"\U0001F600 \t \0 # not a comment\"", "\U0001F600 \t \0 # not a comment")]
    public void EscapesResolve(string source, string value) => Assert.Equal((value, false), Read(source));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("  a  ", "  a  ")]
    [InlineData("\n  Hello,\n    World!\n\n  Yours,\n    GraphQL.\n", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\r\n\ta\r\tb\n  \n", "a\nb")]
    [InlineData("first\n    second\n      third", "first\nsecond\n  third")]
    [InlineData("\n\n  a\n \n  b\n\n", "a\n\nb")]
    [InlineData("\n    a\n      \n    b", "a\n  \nb")]
    [InlineData("   \n \t\n", "")]
    [InlineData("a\\\"\"\"b", "a\"\"\"b")]
    [InlineData("a \" \"\" b", "a \" \"\" b")]
    [InlineData("\\n \\u00e9 \\ ", "\\n \\u00e9 \\ ")]
    public void BlockStringsLoseTheirCommonIndent(string raw, string value) => Assert.Equal((value, true), Read($"\"\"\"{raw}\"\"\""));

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("  a")]
    [InlineData("ends with \"")]
    [InlineData("ends with \\")]
    [InlineData("a\n  b\n\nc")]
    [InlineData("  a\nb")]
    [InlineData("quotes \"\"\" and \"\"\"\" inside")]
    [InlineData("only spaces   ")]
    public void ValuesThatFitABlockStringArePrintedAsOne(string value) => Assert.Equal((value, true), Read(Block(value)));

    [Theory]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData("a\rb")]
    [InlineData("  a\n  b")]
    [InlineData(" ")]
    public void OtherValuesArePrintedBetweenSingleQuotes(string value) => Assert.Equal((value, false), Read(Block(value)));

    private static string Block(string value) => new StringValueNode(null, value, block: true).ToString();

    private static (string Value, bool Block) Read(string source)
    {
        var node = Assert.IsType<StringValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral(source));
        return (node.Value, node.Block);
    }
}

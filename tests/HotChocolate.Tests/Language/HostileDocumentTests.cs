using System.Diagnostics;
using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

/// <summary>Documents made to exhaust the stack, the memory or the processor are refused at once.</summary>
[Trait("Req", "G-API")]
public sealed class HostileDocumentTests
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    public static TheoryData<string, string, string> Documents => new()
    {
        { "selection sets", Repeat("{a", 10_000), "nested deeper than 200 levels" },
        { "lists", "{a(b:" + Repeat("[", 10_000), "nested deeper than 200 levels" },
        { "objects", "{a(b:" + Repeat("{a:", 10_000), "nested deeper than 200 levels" },
        { "inline fragments", Repeat("{...", 10_000), "nested deeper than 200 levels" },
        { "list types", "query($a:" + Repeat("[", 10_000), "nested deeper than 200 levels" },
        { "default values", "type A{b(c:D=" + Repeat("[{a:", 10_000), "nested deeper than 200 levels" },
        { "1 MB of fields", "{" + Repeat("a ", 500_000) + "}", "more than 65536 tokens" },
        { "1 MB of braces", Repeat("}", 1_000_000), "Unexpected" },
        { "unterminated string of 1 MB", "{a(b:\"" + Repeat("x", 1_000_000), "Unterminated string" },
        { "unterminated block string of 1 MB", "{a(b:\"\"\"" + Repeat("\n\"\" \\", 200_000), "Unterminated string" },
        { "1 MB of escapes", "{a(b:\"" + Repeat("\\u{0}", 200_000), "Unterminated string" },
        { "1 MB escape", "{a(b:\"\\u{" + Repeat("0", 1_000_000), "Invalid Unicode escape" },
        { "1 MB of comments", Repeat("#\n", 500_000), "Unexpected <EOF>" },
        { "1 MB of commas", Repeat(",", 1_000_000), "Unexpected <EOF>" },
        { "1 MB number", "{a(b:" + Repeat("1", 1_000_000) + "a", "Invalid number" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void AreRefusedQuickly(string what, string source, string fault)
    {
        var clock = Stopwatch.StartNew();
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < AtOnce, $"{what} took {clock.Elapsed}.");
        Assert.True(error.Message.Length < 200, $"{what} is echoed in the message.");
    }

    [Fact]
    public void LimitsAreTheCallers()
    {
        Utf8GraphQLParser.Parse("{ a b }", new ParserOptions(maxAllowedTokens: 4));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ a b }", new ParserOptions(maxAllowedTokens: 3)));
        Utf8GraphQLParser.Parse("{a{b}}", new ParserOptions(maxAllowedDepth: 2));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{a{b{c}}}", new ParserOptions(maxAllowedDepth: 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions(maxAllowedTokens: 0));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

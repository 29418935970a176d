using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

/// <summary>Faulty documents and their faults; wording, line and column are those that graphql-js 16 reports.</summary>
[Trait("Req", "G-API")]
public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("foo", "Unexpected Name \"foo\".", 1, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{}", "Expected Name, found \"}\".", 1, 2)]
    [InlineData("{a:}", "Expected Name, found \"}\".", 1, 4)]
    [InlineData("{a: b: c}", "Expected Name, found \":\".", 1, 6)]
    [InlineData("{a()}", "Expected Name, found \")\".", 1, 4)]
    [InlineData("{a(}", "Expected Name, found \"}\".", 1, 4)]
    [InlineData("{a @}", "Expected Name, found \"}\".", 1, 5)]
    [InlineData("{...}", "Expected \"{\", found \"}\".", 1, 5)]
    [InlineData("... on A", "Unexpected \"...\".", 1, 1)]
    [InlineData("query A B", "Expected \"{\", found Name \"B\".", 1, 9)]
    [InlineData("query Q () {a}", "Expected \"$\", found \")\".", 1, 10)]
    [InlineData("query ($a){b}", "Expected \":\", found \")\".", 1, 10)]
    [InlineData("query($a:Int=$b){a}", "Unexpected variable \"$b\" in constant value.", 1, 14)]
    [InlineData("query ($a: Int @foo(b:$c)) {a}", "Unexpected variable \"$c\" in constant value.", 1, 23)]
    [InlineData("fragment on on A{b}", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("fragment A {a}", "Expected \"on\", found \"{\".", 1, 12)]
    [InlineData("fragment A on {a}", "Expected Name, found \"{\".", 1, 15)]
    [InlineData("{a(b:[}", "Unexpected \"}\".", 1, 7)]
    [InlineData("{a(b:[\"x\",)}", "Unexpected \")\".", 1, 11)]
    [InlineData("{a(b:{c:1 d:})}", "Unexpected \"}\".", 1, 13)]
    [InlineData("\"d\" {a}", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"d\" foo", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("\"d\" extend type A{b:C}", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("\"\"\"d\"\"\" \"\"\"e\"\"\" type A", "Unexpected BlockString \"e\".", 1, 9)]
    [InlineData("\"x\"", "Unexpected <EOF>.", 1, 4)]
    [InlineData("extend \"x\"", "Unexpected String \"x\".", 1, 8)]
    [InlineData("extend foo", "Unexpected Name \"foo\".", 1, 8)]
    [InlineData("extend scalar A", "Unexpected <EOF>.", 1, 16)]
    [InlineData("extend union A", "Unexpected <EOF>.", 1, 15)]
    [InlineData("extend type A", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend schema", "Unexpected <EOF>.", 1, 14)]
    [InlineData("schema {foo: A}", "Unexpected Name \"foo\".", 1, 9)]
    [InlineData("scalar", "Expected Name, found <EOF>.", 1, 7)]
    [InlineData("type A {}", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("type A implements & {a:B}", "Expected Name, found \"{\".", 1, 21)]
    [InlineData("type A @a(b:$c)", "Unexpected variable \"$c\" in constant value.", 1, 13)]
    [InlineData("input A {a: B = $c}", "Unexpected variable \"$c\" in constant value.", 1, 17)]
    [InlineData("union U = ", "Expected Name, found <EOF>.", 1, 11)]
    [InlineData("enum A{true}", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 8)]
    [InlineData("directive @a on FOO", "Unexpected Name \"FOO\".", 1, 17)]
    [InlineData("directive a on FIELD", "Expected \"@\", found Name \"a\".", 1, 11)]
    [InlineData("directive @a repeatable on", "Expected Name, found <EOF>.", 1, 27)]
    [InlineData("\r\n\r {a b(\n", "Expected Name, found <EOF>.", 4, 1)]
    public void ParserFaultsAreNamedWithTheirPlace(string source, string message, int line, int column) =>
        AssertFault(source, message, line, column);

    [Theory]
    [InlineData("?", "Unexpected character: \"?\".", 1, 1)]
    [InlineData("\0", "Unexpected character: U+0000.", 1, 1)]
    [InlineData("{\u2028}", "Unexpected character: U+2028.", 1, 2)]
    [InlineData("{ \U0010FFFF }", "Unexpected character: U+10FFFF.", 1, 3)]
    [InlineData("{..a}", "Unexpected character: \".\".", 1, 2)]
    [InlineData("{a(b:'x')}", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1, 6)]
    [InlineData("{a(b:01)}", "Invalid number, unexpected digit after 0: \"1\".", 1, 7)]
    [InlineData("{a(b:1.)}", "Invalid number, expected digit but got: \")\".", 1, 8)]
    [InlineData("{a(b:1a)}", "Invalid number, expected digit but got: \"a\".", 1, 7)]
    [InlineData("{a(b:1e)}", "Invalid number, expected digit but got: \")\".", 1, 8)]
    [InlineData("{a(b:0.0e+)}", "Invalid number, expected digit but got: \")\".", 1, 11)]
    [InlineData("{a(b:1.2.3)}", "Invalid number, expected digit but got: \".\".", 1, 9)]
    [InlineData("{a(b:-)}", "Invalid number, expected digit but got: \")\".", 1, 7)]
    [InlineData("{a(b:-", "Invalid number, expected digit but got: <EOF>.", 1, 7)]
    [InlineData("{a(b:0x1)}", "Invalid number, expected digit but got: \"x\".", 1, 7)]
    [InlineData("{ a \"", "Unterminated string.", 1, 6)]
    [InlineData("{ a\n\n  b(c: \"x\ny\") }", "Unterminated string.", 3, 10)]
    [InlineData("{a(b:\"\"\"x", "Unterminated string.", 1, 10)]
    [InlineData("{a(b:\"\\z\")}", "Invalid character escape sequence: \"\\z\".", 1, 7)]
    [InlineData("{a(b:\"\\u12\")}", "Invalid Unicode escape sequence: \"\\u12\")\".", 1, 7)]
    [InlineData("{a(b:\"\\uD800\")}", "Invalid Unicode escape sequence: \"\\uD800\".", 1, 7)]
    [InlineData("{a(b:\"\\uDE00\\uD83D\")}", "Invalid Unicode escape sequence: \"\\uDE00\".", 1, 7)]
    [InlineData("{a(b:\"\\u{}\")}", "Invalid Unicode escape sequence: \"\\u{}\".", 1, 7)]
    [InlineData("{a(b:\"\\u{12\")}", "Invalid Unicode escape sequence: \"\\u{12\"\".", 1, 7)]
    [InlineData("{a(b:\"\\u{D800}\")}", "Invalid Unicode escape sequence: \"\\u{D800}\".", 1, 7)]
    [InlineData("{a(b:\"\\u{110000}\")}", "Invalid Unicode escape sequence: \"\\u{110000}\".", 1, 7)]
    public void LexerFaultsAreNamedWithTheirPlace(string source, string message, int line, int column) =>
        AssertFault(source, message, line, column);

    [Fact]
    public void LoneSurrogatesAreRefusedWhereverTheyStand()
    {
        AssertFault("{a(b: \"\ud800\")}", "Invalid character within String: U+D800.", 1, 8);
        AssertFault("{a(b: \"\"\"\n\udc00\"\"\")}", "Invalid character within String: U+DC00.", 2, 1);
        AssertFault("#\ud800\n{a}", "Invalid character: U+D800.", 1, 2);
        AssertFault("\ud800{a}", "Invalid character: U+D800.", 1, 1);
    }

    [Fact]
    public void InvalidUtf8IsRefusedWithItsPlace()
    {
        var fault = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse([(byte)'{', (byte)'\n', (byte)'a', 0xC3, 0x28]));
        Assert.Equal(("Syntax Error: Invalid UTF-8.", 3, 2, 2), (fault.Message, fault.Position, fault.Line, fault.Column));
    }

    private static void AssertFault(string source, string message, int line, int column)
    {
        var fault = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
        Assert.Equal(("Syntax Error: " + message, line, column), (fault.Message, fault.Line, fault.Column));
    }
}

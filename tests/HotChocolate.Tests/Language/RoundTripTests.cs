using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

/// <summary>parse(print(x)) = x for every tree, and no text makes the parser fail otherwise than by its own exception.</summary>
[Trait("Req", "G-API")]
public sealed class RoundTripTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PrintedTreesParseBackToEqualTrees(bool indented)
    {
        var documents = Arb.From(SyntaxGenerator.Document);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(documents, d => Shape(Utf8GraphQLParser.Parse(d.ToString(indented))) == Shape(d)));
    }

    [Theory]
    [InlineData("input A query { a }")]
    [InlineData("extend type A @b query { a }")]
    [InlineData("{ a } input A { a: Int }")]
    public void AShorthandQueryIsNeverTakenForTheBodyOfATypeBeforeIt(string text)
    {
        var document = Utf8GraphQLParser.Parse(text);
        Assert.Equal(Shape(document), Shape(Utf8GraphQLParser.Parse(document.ToString(indented: true))));
        Assert.Equal(text, document.ToString(indented: false));
    }

    [Fact]
    public void LocationsCutOutTheNodesText()
    {
        var documents = Arb.From(SyntaxGenerator.Document);
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(documents, d =>
            {
                var source = d.ToString();
                return Utf8GraphQLParser.Parse(source).Definitions.All(n =>
                    Shape(Utf8GraphQLParser.Parse(source[n.Location!.Start..n.Location.End]).Definitions[0]) == Shape(n));
            }));
    }

    [Fact]
    public void AnyTextParsesOrIsASyntaxError()
    {
        var pieces = Gen.Elements("{", "}", "(", ")", "[", "]", "a", "query", "$", ":", "\"", "\"\"\"", "\\", "...", "1", "-", ".", "@", "=", "\n", "#", "\ud800", "\\u{", "type", "on", "&", "|", "!", "é");
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3000),
            Prop.ForAll(Arb.From(pieces.ListOf().Select(string.Concat)), text =>
            {
                try
                {
                    Utf8GraphQLParser.Parse(text);
                    return true;
                }
                catch (SyntaxException e)
                {
                    return e.Position >= 0 && e.Position <= text.Length && e.Line >= 1 && e.Column >= 1;
                }
            }));
    }

    private static string Shape(ISyntaxNode node)
    {
        var text = new StringBuilder();
        Describe(node, text);
        return text.ToString();
    }

    private static void Describe(ISyntaxNode node, StringBuilder text)
    {
        text.Append('(').Append(node.Kind);
        text.Append(node switch
        {
            NameNode n => " " + n.Value,
            StringValueNode s => $" {s.Block} {s.Value}",
            OperationDefinitionNode o => $" {o.Operation} {o.Name is null} {o.Description is null}",
            OperationTypeDefinitionNode o => $" {o.Operation}",
            DirectiveDefinitionNode d => $" {d.IsRepeatable}",
            FieldNode f => $" {f.Alias is null}",
            IValueNode v and not (ListValueNode or ObjectValueNode) => $" {v.Value}",
            _ => "",
        });
        foreach (var child in node.GetNodes())
        {
            Describe(child, text);
        }

        text.Append(')');
    }
}

using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

/// <summary>Every kind of type system definition and extension, and its printed form.</summary>
[Trait("Req", "G-API")]
public sealed class TypeSystemTests
{
    [Theory]
    [InlineData("schema @a {\n  query: Q\n  mutation: M\n  subscription: S\n}", SyntaxKind.SchemaDefinition)]
    [InlineData("\"d\"\nscalar Long @specifiedBy(url: \"x\")", SyntaxKind.ScalarTypeDefinition)]
    [InlineData("type A", SyntaxKind.ObjectTypeDefinition)]
    [InlineData("\"\"\"\nd\n\"\"\"\ntype A implements B & C @a {\n  \"f\"\n  f(a: Int = 1 @b, b: [C!]!): D! @deprecated\n}", SyntaxKind.ObjectTypeDefinition)]
    [InlineData("type A {\n  f(\n    \"about a\"\n    a: Int\n    b: Int\n  ): D\n}", SyntaxKind.ObjectTypeDefinition)]
    [InlineData("interface I implements J {\n  a: B\n}", SyntaxKind.InterfaceTypeDefinition)]
    [InlineData("union U @a = A | B", SyntaxKind.UnionTypeDefinition)]
    [InlineData("union U", SyntaxKind.UnionTypeDefinition)]
    [InlineData("enum E {\n  \"one\"\n  A @deprecated(reason: \"x\")\n  B\n}", SyntaxKind.EnumTypeDefinition)]
    [InlineData("input I @oneOf {\n  a: Int = -1\n  b: I = { a: [1, null], c: e }\n}", SyntaxKind.InputObjectTypeDefinition)]
    [InlineData("directive @d(a: Int) repeatable on FIELD | VARIABLE_DEFINITION", SyntaxKind.DirectiveDefinition)]
    [InlineData("extend schema @a", SyntaxKind.SchemaExtension)]
    [InlineData("extend schema {\n  mutation: M\n}", SyntaxKind.SchemaExtension)]
    [InlineData("extend scalar A @a", SyntaxKind.ScalarTypeExtension)]
    [InlineData("extend type A implements B", SyntaxKind.ObjectTypeExtension)]
    [InlineData("extend type A @a {\n  b: C\n}", SyntaxKind.ObjectTypeExtension)]
    [InlineData("extend interface A implements B {\n  b: C\n}", SyntaxKind.InterfaceTypeExtension)]
    [InlineData("extend union A = B", SyntaxKind.UnionTypeExtension)]
    [InlineData("extend enum A {\n  B\n}", SyntaxKind.EnumTypeExtension)]
    [InlineData("extend input A {\n  b: C\n}", SyntaxKind.InputObjectTypeExtension)]
    public void DefinitionsParseAndPrintAsWritten(string source, SyntaxKind kind)
    {
        var definition = Assert.Single(Utf8GraphQLParser.Parse(source).Definitions);
        Assert.Equal((kind, source), (definition.Kind, definition.ToString()));
        Assert.Equal(source, Utf8GraphQLParser.Parse(definition.ToString(indented: false)).ToString());
    }

    [Fact]
    public void LeadingSeparatorsAreAllowed()
    {
        var document = Utf8GraphQLParser.Parse("type A implements & B & C union U = | A | B directive @d on | FIELD | QUERY");
        Assert.Equal("type A implements B & C\n\nunion U = A | B\n\ndirective @d on FIELD | QUERY", document.ToString());
    }
}

using System.Text;
using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

/// <summary>What well-formed documents mean, production by production.</summary>
[Trait("Req", "G-API")]
public sealed class ParserTests
{
    [Fact]
    public void AnOperationHasItsKindNameVariablesDirectivesAndSelections()
    {
        var operation = Operation("mutation M($a: [Int!]! = [1] @v, $b: T) @d(x: $a) { f }");
        Assert.Equal((OperationType.Mutation, "M"), (operation.Operation, operation.Name?.Value));
        Assert.Equal("a", operation.VariableDefinitions[0].Variable.Name.Value);
        Assert.Equal("[Int!]!", operation.VariableDefinitions[0].Type.ToString());
        Assert.Equal("[1]", operation.VariableDefinitions[0].DefaultValue?.ToString());
        Assert.Equal("v", Assert.Single(operation.VariableDefinitions[0].Directives).Name.Value);
        Assert.Null(operation.VariableDefinitions[1].DefaultValue);
        Assert.Equal("d", Assert.Single(operation.Directives).Name.Value);
        Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
    }

    [Fact]
    public void DescriptionsMayStandOnOperationsFragmentsAndVariables()
    {
        var document = Utf8GraphQLParser.Parse("\"o\" query Q(\"v\" $a: Int) {a} \"\"\"f\"\"\" fragment F on T {a}");
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        var fragment = Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]);
        Assert.Equal("o", operation.Description?.Value);
        Assert.Equal("v", operation.VariableDefinitions[0].Description?.Value);
        Assert.Equal(("f", true), (fragment.Description?.Value, fragment.Description?.Block));
    }

    [Fact]
    public void SelectionsAreFieldsSpreadsAndInlineFragments()
    {
        var selections = Operation("{ alias: name(a: 1) @d { x } ...F @d ... on T { y } ... @include(if: $b) { z } on }").SelectionSet.Selections;
        var field = Assert.IsType<FieldNode>(selections[0]);
        Assert.Equal(("alias", "name"), (field.Alias?.Value, field.Name.Value));
        Assert.Equal("F", Assert.IsType<FragmentSpreadNode>(selections[1]).Name.Value);
        Assert.Equal("T", Assert.IsType<InlineFragmentNode>(selections[2]).TypeCondition?.Name.Value);
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[3]).TypeCondition);
        Assert.Equal("on", Assert.IsType<FieldNode>(selections[4]).Name.Value);
    }

    [Fact]
    public void KeywordsAreOrdinaryNamesWhereNamesAreExpected()
    {
        Assert.Equal(10, Operation("{ query mutation subscription fragment on type null true false extend }").SelectionSet.Selections.Count);
        Assert.Equal("fragment", Operation("query fragment { a(on: on) @query }").Name?.Value);
    }

    [Theory]
    [InlineData("0", SyntaxKind.IntValue)]
    [InlineData("-0", SyntaxKind.IntValue)]
    [InlineData("123456789012345678901234567890", SyntaxKind.IntValue)]
    [InlineData("-1.5", SyntaxKind.FloatValue)]
    [InlineData("0.0e-10", SyntaxKind.FloatValue)]
    [InlineData("1E+5", SyntaxKind.FloatValue)]
    [InlineData("true", SyntaxKind.BooleanValue)]
    [InlineData("null", SyntaxKind.NullValue)]
    [InlineData("nullable", SyntaxKind.EnumValue)]
    [InlineData("$v", SyntaxKind.Variable)]
    [InlineData("[]", SyntaxKind.ListValue)]
    [InlineData("[1, [$v]]", SyntaxKind.ListValue)]
    [InlineData("{}", SyntaxKind.ObjectValue)]
    [InlineData("{ a: { b: \"c\" } }", SyntaxKind.ObjectValue)]
    public void ValuesHaveTheirKindAndPrintAsWritten(string source, SyntaxKind kind)
    {
        var value = Utf8GraphQLParser.Syntax.ParseValueLiteral(source, constant: false);
        Assert.Equal((kind, source), (value.Kind, value.ToString()));
    }

    [Theory]
    [InlineData("1 2")]
    [InlineData("$v")]
    [InlineData("")]
    public void ASingleConstantValueIsExactlyThat(string source) =>
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseValueLiteral(source));

    [Fact]
    public void NumbersConvert()
    {
        var number = Assert.IsType<IntValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral("-2147483648"));
        Assert.Equal((int.MinValue, -2147483648L, -2147483648d, -2147483648m), (number.ToInt32(), number.ToInt64(), number.ToDouble(), number.ToDecimal()));
        Assert.Throws<OverflowException>(() => new IntValueNode(2147483648).ToInt32());
        Assert.Equal("1.0", new FloatValueNode(1d).Value);
        Assert.Equal(1.5e300, Assert.IsType<FloatValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral("1.5e300")).ToDouble());
        Assert.Throws<ArgumentOutOfRangeException>(() => new FloatValueNode(double.NaN));
    }

    [Theory]
    [InlineData("Int")]
    [InlineData("[[Int!]]!")]
    [InlineData("[A!]")]
    public void TypeReferencesPrintAsWritten(string source) =>
        Assert.Equal(source, Utf8GraphQLParser.Syntax.ParseTypeReference(source).ToString());

    [Fact]
    public void IgnoredTokensSeparateWithoutMeaning()
    {
        var plain = Utf8GraphQLParser.Parse("{ a(b: [1 2]) c }").ToString(indented: false);
        Assert.Equal(plain, Utf8GraphQLParser.Parse("\uFEFF{,,,a # comment } \"\r\n(\tb:[1,2,],)\rc}#end").ToString(indented: false));
    }

    [Fact]
    public void LocationsSpanTheNodeInLinesAndColumns()
    {
        var set = Operation("# é\U0001F600\r\n{\r  f(s: \"\"\"a\r\nb\nc\"\"\") g(t: \"é\") h\n}").SelectionSet;
        Assert.Equal((2, 1), (set.Location?.Line, set.Location?.Column));
        var places = set.Selections.Select(s => (s.Location!.Line, s.Location.Column, s.Location.End - s.Location.Start));
        Assert.Equal([(3, 3, 18), (5, 7, 9), (5, 17, 1)], places);
    }

    [Fact]
    public void Utf8AndTextGiveTheSameTree()
    {
        const string Source = "query é { a }";
        var text = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(Source));
        var bytes = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(Source)));
        Assert.Equal((text.Message, text.Column), (bytes.Message, bytes.Column));
        Assert.Equal("{ a(b: \"é😀\") }", Utf8GraphQLParser.Parse("{ a(b: \"é😀\") }"u8).ToString(indented: false));
    }

    [Fact]
    public void NoLocationsAreKeptWhenNotWanted()
    {
        var document = Utf8GraphQLParser.Parse("{ a }", new ParserOptions(noLocations: true));
        Assert.Null(document.Location);
        Assert.Null(document.Definitions[0].Location);
    }

    private static OperationDefinitionNode Operation(string source) =>
        Assert.IsType<OperationDefinitionNode>(Assert.Single(Utf8GraphQLParser.Parse(source).Definitions));
}

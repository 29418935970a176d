using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Tests.Execution;
using HotChocolate.Types;
using HotChocolate.Validation;
using HotChocolate.Validation.Rules;

namespace HotChocolate.Tests.Validation;

/// <summary>Each rule by itself judges its documents as that rule of graphql-js does.</summary>
[Trait("Req", "G-API")]
public sealed class RuleCaseTests
{
    public static TheoryData<string> Rules => [.. RuleCases.All.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_judges_as_by_graphql_js(string rule)
    {
        var schema = (Schema)(await Sample.Executor()).Schema;
        var (valid, invalid) = RuleCases.All[rule];
        var documents = valid.Concat(invalid).ToArray();
        var theirs = JsonSerializer.Deserialize<string[][]>(GraphQLJs.Run(
            """
            const { sdl, rule, documents } = JSON.parse(input);
            const schema = g.buildSchema(sdl);
            const judge = (document) => g.validate(schema, g.parse(document), [g.specifiedRules.find((known) => known.name === `${rule}Rule`)])
              .map((e) => `${e.message} ${e.locations.map((l) => `${l.line}:${l.column}`).join(' ')}`);
            process.stdout.write(JSON.stringify(documents.map(judge)));
            """,
            JsonSerializer.Serialize(new { sdl = schema.ToString(), rule, documents })))!;

        for (var i = 0; i < documents.Length; i++)
        {
            Assert.Equal(i < valid.Length, theirs[i].Length == 0);
            Assert.Equal(theirs[i], Judge(schema, rule, documents[i]));
        }
    }

    [Fact]
    public async Task The_rules_are_those_of_graphql_js_in_its_order()
    {
        var context = new ValidationContext((Schema)(await Sample.Executor()).Schema, Utf8GraphQLParser.Parse("{ __typename }"));
        var ours = RuleSet.Create(context).Select(rule => rule.GetType().Name).ToList();
        Assert.Equal(GraphQLJs.Run("process.stdout.write(g.specifiedRules.map((rule) => rule.name.replace(/Rule$/, '')).join(' '))", "").Split(' '), ours);
        Assert.Equal(ours, RuleCases.All.Keys);
    }

    private static List<string> Judge(Schema schema, string rule, string document)
    {
        var syntax = Utf8GraphQLParser.Parse(document);
        var context = new ValidationContext(schema, syntax);
        new RuleWalker(context, [RuleSet.Create(context).Single(known => known.GetType().Name == rule)]).Walk(syntax);
        return [.. context.Errors.Select(error => $"{error.WithHint().Message} {string.Join(' ', error.Locations!.Select(location => $"{location.Line}:{location.Column}"))}")];
    }
}

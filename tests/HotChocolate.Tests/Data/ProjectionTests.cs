using System.Text.Json.Nodes;

namespace HotChocolate.Tests.Data;

/// <summary>Only the columns that are selected reach the SQL.</summary>
[Trait("Req", "G-API")]
[Collection(PostgreSql.Collection)]
public sealed class ProjectionTests(PostgreSql server)
{
    private const string Scalars = "At Count Day Flag Key Kind Label Link Maybe Named Number Price Ratio Seen Small Text Value";

    public static TheoryData<bool, string, string> Selections => Both(new()
    {
        ["{ listed { number } }"] = "Number",
        ["{ listed { a: number b: number ...F } } fragment F on Thing { label ... on Thing { text } }"] = "Number Label Text",
        ["query($no: Boolean = false) { listed { number label @include(if: $no) text @skip(if: $no) flag @skip(if: true) } }"] = "Number Text",
        ["{ listed { __typename } }"] = "",
        ["{ listed(where: { count: { gt: 1 } }, order: [{ ratio: ASC }]) { number } }"] = "Number",
        ["{ listed { maker { name } } }"] = "Name IsKnown",
        ["{ listed { owner { name place } } }"] = "Name Place IsKnown",
        ["{ listed { parts { weight } } }"] = "Weight",
        ["{ listed { number owner { name } maker { place } parts { name } } }"] = "Number Name Place IsKnown",
        ["{ projected { nodes { number } edges { node { label } } } }"] = "Number Label",
        ["{ projected(first: 2, where: { count: { gt: 1 } }, order: [{ flag: DESC }, { label: ASC }]) { nodes { number maker { name } } pageInfo { endCursor } } }"] = "Number Name IsKnown Flag Label",
        ["{ projected(last: 2, order: [{ text: DESC }]) { nodes { number parts { name } } } }"] = "Number Name Text",
        ["{ projected { pageInfo { hasNextPage } nodes @skip(if: true) { label } } }"] = "",
    });

    [Theory]
    [MemberData(nameof(Selections))]
    public async Task Only_selected_columns_are_read(bool isPostgreSql, string document, string columns)
    {
        await using var things = await Things.OpenAsync(isPostgreSql ? server : null, 12);
        Assert.DoesNotContain("errors", await things.Run(document), StringComparison.Ordinal);
        var command = things.Database.Commands[^1];
        var selected = string.Join(' ', command.Split('\n').TakeWhile(line => !line.Contains("WHERE", StringComparison.Ordinal)).Where(line => !line.Contains("JOIN", StringComparison.Ordinal)));
        var read = $"{Scalars} Name Place Since IsKnown Weight".Split(' ').Where(column => selected.Contains($"\"{column}\"", StringComparison.Ordinal));
        Assert.Equal(columns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), read.Order());
    }

    [Theory]
    [InlineData(false, "{ listed { maker { name place } } }", "INNER JOIN")]
    [InlineData(true, "{ listed { maker { name place } } }", "INNER JOIN")]
    [InlineData(false, "{ projected { nodes { owner { id name } } } }", "LEFT JOIN")]
    [InlineData(true, "{ projected { nodes { owner { id name } } } }", "LEFT JOIN")]
    public async Task An_object_below_is_one_join(bool isPostgreSql, string document, string join)
    {
        await using var things = await Things.OpenAsync(isPostgreSql ? server : null, 12);
        await things.Run(document);
        Assert.Equal(2, Assert.Single(things.Database.Commands).Split("JOIN").Length);
        Assert.Contains(join, things.Database.Commands[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_projected_is_what_would_have_been_read_whole(bool isPostgreSql)
    {
        const string Fields = "id label text number count flag seen named shout maker { id name place } owner { name since isKnown } parts { id name weight }";
        const string Unprojected = "id label text number count flag named";
        await using var things = await Things.OpenAsync(isPostgreSql ? server : null, 30);
        foreach (var arguments in new[] { "first: 7", "last: 7, order: [{ flag: ASC }]", "first: 50, where: { parts: { some: { weight: { gt: 1 } } } }" })
        {
            var held = await things.Run($"{{ held({arguments}) {{ totalCount nodes {{ {Fields} }} }} }}");
            var projected = await things.Run($"{{ projected({arguments}) {{ totalCount nodes {{ {Fields.Replace("shout ", "", StringComparison.Ordinal)} }} }} }}");
            Assert.Equal(Items(held), Items(projected));
            Assert.Equal(
                (await things.Run($"{{ stored({arguments}) {{ nodes {{ {Unprojected} shout }} }} }}")).Replace("stored", "projected", StringComparison.Ordinal),
                await things.Run($"{{ projected({arguments}) {{ nodes {{ {Unprojected} shout }} }} }}"));
        }
    }

    /// <summary>The items without what a projection cannot read; a database yields lists below in any order.</summary>
    private static List<string> Items(string json)
    {
        var items = JsonNode.Parse(json)!["data"]!.AsObject().First().Value!["nodes"]!.AsArray();
        foreach (var item in items.Select(item => item!.AsObject()))
        {
            item.Remove("shout");
            var parts = item["parts"]!.AsArray().Select(part => part!.ToJsonString()).Order(StringComparer.Ordinal);
            item["parts"] = string.Join(',', parts);
        }

        return [.. items.Select(item => item!.ToJsonString())];
    }

    private static TheoryData<bool, string, string> Both(Dictionary<string, string> cases)
    {
        var data = new TheoryData<bool, string, string>();
        foreach (var (document, columns) in cases)
        {
            data.Add(false, document, columns);
            data.Add(true, document, columns);
        }

        return data;
    }
}

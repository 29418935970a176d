using System.Text.Json;

namespace HotChocolate.Tests.Data;

[Trait("Req", "X-FR8")]
public sealed class FilterTests : IAsyncLifetime
{
    private Library _library = null!;

    public static TheoryData<string, Func<Item, bool>> Filters => new()
    {
        { "name: { eq: \"odd-3\" }", item => item.Name == "odd-3" },
        { "name: { neq: \"odd-3\" }", item => item.Name != "odd-3" },
        { "name: { eq: null }", item => item.Name is null },
        { "name: { neq: null }", item => item.Name is not null },
        { "name: { in: [\"odd-3\", \"even-4\", null] }", item => item.Name is "odd-3" or "even-4" or null },
        { "name: { nin: [\"odd-3\"] }", item => item.Name != "odd-3" },
        { "name: { contains: \"n-1\" }", item => item.Name?.Contains("n-1", StringComparison.Ordinal) == true },
        { "name: { ncontains: \"n-1\" }", item => item.Name?.Contains("n-1", StringComparison.Ordinal) != true },
        { "name: { startsWith: \"odd\" }", item => item.Name?.StartsWith("odd", StringComparison.Ordinal) == true },
        { "name: { nstartsWith: \"odd\" }", item => item.Name?.StartsWith("odd", StringComparison.Ordinal) != true },
        { "name: { endsWith: \"7\" }", item => item.Name?.EndsWith('7') == true },
        { "name: { nendsWith: \"7\" }", item => item.Name?.EndsWith('7') != true },
        { "name: { contains: \"100%_\" }", _ => false },
        { "name: { or: [{ eq: \"odd-1\" }, { endsWith: \"2\" }] }", item => item.Name == "odd-1" || item.Name?.EndsWith('2') == true },
        { "name: { and: [{ startsWith: \"odd\" }, { endsWith: \"3\" }] }", item => item.Name?.StartsWith("odd", StringComparison.Ordinal) == true && item.Name.EndsWith('3') },
        { "id: { gt: 10, lte: 12 }", item => item.Id is > 10 and <= 12 },
        { "id: { in: [1, 2, 99] }", item => item.Id is 1 or 2 },
        { "value: { gte: 30 }", item => item.Value >= 30 },
        { "value: { ngte: 30 }", item => !(item.Value >= 30) },
        { "value: { ngt: 30 }", item => !(item.Value > 30) },
        { "value: { nlt: 30 }", item => !(item.Value < 30) },
        { "value: { nlte: 30 }", item => !(item.Value <= 30) },
        { "value: { eq: null }", item => item.Value is null },
        { "value: { in: [1.5, null] }", item => item.Value is 1.5 or null },
        { "kind: { eq: VERY_LARGE }", item => item.Kind == ItemKind.VeryLarge },
        { "kind: { nin: [SMALL, LARGE] }", item => item.Kind == ItemKind.VeryLarge },
        { "isOpen: { eq: true }", item => item.IsOpen },
        { "at: { gte: \"2026-01-01T12:00:00+02:00\", lt: \"2026-01-01T15:00:00Z\" }", item => item.At.Hour is >= 10 and < 15 && item.At.Day == 1 },
        { "owner: { name: { eq: \"ada\" } }", item => item.Owner?.Name == "ada" },
        { "owner: { name: { contains: \"b\" } }", item => item.Owner?.Name?.Contains('b', StringComparison.Ordinal) == true },
        { "owner: null", item => item.Owner is null },
        { "or: [{ id: { eq: 1 } }, { kind: { eq: LARGE }, isOpen: { eq: true } }]", item => item.Id == 1 || (item.Kind == ItemKind.Large && item.IsOpen) },
        { "and: [{ id: { gt: 5 } }, { id: { lt: 8 } }]", item => item.Id is > 5 and < 8 },
        { "or: []", _ => true },
        { "name: {}", _ => true },
        { "", _ => true },
    };

    public async Task InitializeAsync() => _library = await Library.OpenAsync();

    public async Task DisposeAsync() => await _library.DisposeAsync();

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_means_the_same_in_the_database_and_in_memory(string where, Func<Item, bool> expected)
    {
        var ids = Library.Items.Where(expected).Select(item => item.Id).ToList();
        foreach (var field in new[] { "stored", "held" })
        {
            using var document = JsonDocument.Parse(await _library.Run($"{{ {field}(where: {{ {where} }}) {{ totalCount nodes {{ id }} }} }}"));
            var items = document.RootElement.GetProperty("data").GetProperty(field);
            Assert.Equal(ids, items.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetInt64()));
            Assert.Equal(ids.Count, items.GetProperty("totalCount").GetInt32());
        }
    }

    [Theory]
    [InlineData("id: { eq: null }")]
    [InlineData("id: { gt: null }")]
    [InlineData("name: { contains: null }")]
    [InlineData("kind: { in: null }")]
    public async Task Null_is_refused_where_it_means_nothing(string where) => Assert.Contains(
        "Null values are not supported.", await _library.Run($"{{ held(where: {{ {where} }}) {{ nodes {{ id }} }} }}"), StringComparison.Ordinal);

    [Fact]
    public async Task Values_reach_the_database_as_parameters()
    {
        await _library.Run("{ stored(where: { name: { eq: \"odd-3\" } }) { nodes { id } } }");
        var command = Assert.Single(_library.Commands);
        Assert.DoesNotContain("'odd-3'", command[command.IndexOf("SELECT", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_can_be_narrowed()
    {
        Assert.Contains("\"Conditions on `Item`; those that are given all hold.\"\ninput NarrowFilterInput {\n  \"All of them hold.\"\n  and: [NarrowFilterInput!]\n  sort: ItemKindOperationFilterInput\n}", _library.Executor.Schema.ToString(), StringComparison.Ordinal);
        var json = await _library.Run("{ narrow(where: { sort: { eq: SMALL } }, order: [{ id: DESC }]) { id } }");
        Assert.StartsWith("""{"data":{"narrow":[{"id":39},{"id":36},""", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_items_of_a_list_are_quantified()
    {
        Assert.Contains("owner: OwnerFilterInput", _library.Executor.Schema.ToString(), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"owners":[{"id":1},{"id":2},{"id":3}]}}""", await _library.Run("{ owners { id } }"));
    }

    [Fact]
    public async Task Only_what_is_selected_is_counted()
    {
        await _library.Run("{ stored(first: 2) { nodes { id } } }");
        Assert.DoesNotContain(_library.Commands, command => command.Contains("COUNT(*)", StringComparison.Ordinal));
        await _library.Run("{ stored(first: 2) { totalCount } }");
        Assert.Contains(_library.Commands, command => command.Contains("COUNT(*)", StringComparison.Ordinal));
    }
}

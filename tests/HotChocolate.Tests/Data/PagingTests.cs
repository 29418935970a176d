using HotChocolate.Tests.Execution;

namespace HotChocolate.Tests.Data;

[Trait("Req", "G-API")]
public sealed class PagingTests
{
    private const string Selection = "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { pages } }";

    [Theory]
    [InlineData("first: 3", "10,20,30", true, false)]
    [InlineData("first: 2, after: \"MQ==\"", "30,40", true, true)]
    [InlineData("first: 5, after: \"MjI=\"", "240,250", false, true)]
    [InlineData("first: 5, before: \"Mg==\"", "10,20", true, false)]
    [InlineData("last: 3", "230,240,250", false, true)]
    [InlineData("last: 2, before: \"NQ==\"", "40,50", true, true)]
    [InlineData("last: 20, before: \"Mg==\"", "10,20", true, false)]
    [InlineData("first: 5, last: 2", "40,50", true, true)]
    [InlineData("last: 2, after: \"MjM=\"", "250", false, true)]
    [InlineData("first: 0", "", true, false)]
    [InlineData("first: 3, after: \"OTk=\"", "", false, true)]
    public async Task A_page_is_what_its_arguments_say(string arguments, string pages, bool hasNext, bool hasPrevious)
    {
        var json = await Sample.Run($"{{ books({arguments}) {Selection} }}");
        using var document = System.Text.Json.JsonDocument.Parse(json);
        var books = document.RootElement.GetProperty("data").GetProperty("books");
        var info = books.GetProperty("pageInfo");
        Assert.Equal(pages, string.Join(',', books.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("pages").GetInt32())));
        Assert.Equal((hasNext, hasPrevious), (info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean()));
        Assert.Equal(25, books.GetProperty("totalCount").GetInt32());
        Assert.Equal(pages.Length == 0, info.GetProperty("startCursor").ValueKind == System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_page_has_ten_items_unless_the_client_says() =>
        Assert.Equal(10, (await Sample.Run("{ books { nodes { id } } }")).Split("\"id\"").Length - 1);

    [Theory]
    [InlineData("first: 21", "HC0051")]
    [InlineData("last: 21", "HC0051")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("after: \"zz!\"", "HC0078")]
    [InlineData("after: \"LTE=\"", "HC0078")]
    public async Task Arguments_out_of_bounds_are_refused(string arguments, string code) =>
        Assert.Contains($"\"code\":\"{code}\"", await Sample.Run($"{{ books({arguments}) {{ nodes {{ id }} }} }}"), StringComparison.Ordinal);

    [Fact]
    public async Task Walking_by_cursors_meets_every_item_once()
    {
        var seen = new List<int>();
        string? cursor = null;
        do
        {
            var after = cursor is null ? "" : $", after: \"{cursor}\"";
            using var page = System.Text.Json.JsonDocument.Parse(await Sample.Run($"{{ books(first: 4{after}) {Selection} }}"));
            var books = page.RootElement.GetProperty("data").GetProperty("books");
            seen.AddRange(books.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("pages").GetInt32()));
            var info = books.GetProperty("pageInfo");
            cursor = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(1, 25).Select(i => i * 10), seen);
    }
}

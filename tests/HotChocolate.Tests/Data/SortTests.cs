using System.Text.Json;

namespace HotChocolate.Tests.Data;

[Trait("Req", "G-API")]
public sealed class SortTests : IAsyncLifetime
{
    private Library _library = null!;

    public static TheoryData<string, Func<IEnumerable<Item>, IEnumerable<Item>>> Orders => new()
    {
        { "{ id: DESC }", items => items.OrderByDescending(item => item.Id) },
        { "{ kind: DESC }, { value: ASC }", items => items.OrderByDescending(item => item.Kind).ThenBy(item => item.Value).ThenBy(item => item.Id) },
        { "{ kind: ASC }", items => items.OrderBy(item => item.Kind).ThenBy(item => item.Id) },
        { "{ owner: { name: DESC } }", items => items.OrderByDescending(item => item.Owner?.Name, StringComparer.Ordinal).ThenBy(item => item.Id) },
        { "{ at: ASC }", items => items.OrderBy(item => item.At) },
        { "{ isOpen: DESC }, { id: DESC }", items => items.OrderByDescending(item => item.IsOpen).ThenByDescending(item => item.Id) },
    };

    public async Task InitializeAsync() => _library = await Library.OpenAsync();

    public async Task DisposeAsync() => await _library.DisposeAsync();

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task An_order_means_the_same_in_the_database_and_in_memory(string order, Func<IEnumerable<Item>, IEnumerable<Item>> expected)
    {
        foreach (var field in new[] { "stored", "held" })
        {
            using var document = JsonDocument.Parse(await _library.Run($"{{ {field}(order: [{order}]) {{ nodes {{ id }} }} }}"));
            var ids = document.RootElement.GetProperty("data").GetProperty(field).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetInt64());
            Assert.Equal(expected(Library.Items).Select(item => item.Id), ids);
        }
    }

    [Fact]
    public async Task The_order_of_the_resolver_breaks_ties()
    {
        await _library.Run("{ stored(first: 3, order: [{ kind: ASC }]) { nodes { id } } }");
        Assert.Contains("ORDER BY \"i\".\"Kind\", \"i\".\"Id\"", Assert.Single(_library.Commands), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ byHand { id } }", """{"data":{"byHand":[{"id":40}]}}""")]
    [InlineData("{ byHand(order: [{ id: ASC }]) { id } }", """{"data":{"byHand":[{"id":1},{"id":2}]}}""")]
    [InlineData("{ selfSorted(order: [{ id: ASC }]) { id } }", """{"data":{"selfSorted":[{"id":40},{"id":39}]}}""")]
    public async Task A_resolver_may_have_the_last_word(string document, string expected) => Assert.Equal(expected, await _library.Run(document));

    [Fact]
    public async Task A_projection_reads_only_what_is_selected()
    {
        var json = await _library.Run("{ projected(first: 1, order: [{ at: DESC }]) { nodes { name owner { name } } } }");
        Assert.Equal("""{"data":{"projected":{"nodes":[{"name":"even-40","owner":{"name":"bob"}}]}}}""", json);
        var command = Assert.Single(_library.Commands);
        Assert.DoesNotContain("\"IsOpen\"", command, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Value\"", command, StringComparison.Ordinal);
        Assert.Contains("\"Name\"", command, StringComparison.Ordinal);
    }
}

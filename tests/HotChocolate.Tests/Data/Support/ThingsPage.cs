using System.Text.Json;

namespace HotChocolate.Tests.Data;

/// <summary>A page of the stored things, its cursors as a document writes them.</summary>
internal sealed record ThingsPage(IReadOnlyList<long> Ids, IReadOnlyList<string> Cursors, bool HasNext, bool HasPrevious, string Start, string End)
{
    public static async Task<ThingsPage> ReadAsync(Things things, string arguments)
    {
        var answer = await things.Run($"{{ stored({arguments}) {{ nodes {{ id }} edges {{ cursor }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}");
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        var stored = JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("data").GetProperty("stored");
        var info = stored.GetProperty("pageInfo");
        return new(
            [.. stored.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetInt64())],
            [.. stored.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetRawText())],
            info.GetProperty("hasNextPage").GetBoolean(),
            info.GetProperty("hasPreviousPage").GetBoolean(),
            info.GetProperty("startCursor").GetRawText(),
            info.GetProperty("endCursor").GetRawText());
    }
}

using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>A year of raw minutes, as the demo has it, through the route.</summary>
[Collection(AloneCollection.Name)]
[Trait("Req", "M-AC6")]
public sealed class ServerYearTests
{
    private const int Rows = 525_600;

    [Theory]
    [InlineData("csv", Rows + 1)]
    [InlineData("json", Rows)]
    public async Task A_year_of_minutes_streams_whole_and_takes_next_to_no_memory(string format, int lines)
    {
        await using var app = new AppFactory { DemoRows = true, Time = new(new(2026, 1, 18, 15, 42, 7, TimeSpan.Zero)) };
        using var client = await app.AdaAsync();
        var route = $"/api/v1/servers/mediaserver/metrics/export?range=12m&resolution=raw&format={format}";
        await CountLinesAsync(client, route);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Assert.Equal(lines, await CountLinesAsync(client, route));

        // The file has 20 or 50 MB; what is allocated are the buffers of the test server's own pipe.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 15_000_000);
    }

    private static async Task<int> CountLinesAsync(HttpClient client, string route)
    {
        using var answer = await client.GetAsync(route, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 16];
        var lines = 0;
        for (int read; (read = await body.ReadAsync(buffer)) > 0;)
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }
}

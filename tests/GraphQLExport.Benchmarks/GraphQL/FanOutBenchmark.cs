using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace GraphQLExport.Benchmarks.GraphQL;

/// <summary>
/// How long until each of many subscribers, a WebSocket each, hears of a change: from sending the mutation that causes it to the
/// arrival of the event, so the time of the mutation is included.
/// </summary>
internal sealed class FanOutBenchmark(ServerProcess server, int sockets)
{
    private const int Rounds = 20;
    private const string Follow = "subscription { onExportChanged { id status } }";

    private const string Start =
        """mutation { startExport(input: { request: { dataset: "motion_events", format: CSV, range: { from: "2001-01-01T00:00:00Z", to: "2001-01-02T00:00:00Z" } } }) { export { id } } }""";

    /// <summary>The time within which 99 of 100 events arrived.</summary>
    public async Task<TimeSpan> RunAsync()
    {
        var clients = new List<(GraphQLSocket Socket, IAsyncEnumerator<JsonElement> Events)>();
        for (var i = 0; i < sockets; i++)
        {
            var socket = await GraphQLSocket.ConnectAsync(server);
            clients.Add((socket, socket.SubscribeAsync(Follow, new { }).GetAsyncEnumerator()));
        }

        await Task.WhenAll(await UntilAllListenAsync(clients.ConvertAll(client => client.Events)));
        List<TimeSpan> times = [];
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var id = await StartAsync();
            times.AddRange(await Task.WhenAll(clients.Select(client => UntilCompletedAsync(client.Events, id, clock))));
        }

        foreach (var (socket, events) in clients)
        {
            await events.DisposeAsync();
            socket.Dispose();
        }

        return times.Order().ElementAt(times.Count * 99 / 100);
    }

    /// <summary>Starts exports until every subscriber has heard of one: only then are all of them known to listen.</summary>
    private async Task<IEnumerable<Task>> UntilAllListenAsync(List<IAsyncEnumerator<JsonElement>> subscribers)
    {
        var first = subscribers.ConvertAll(events => events.MoveNextAsync().AsTask());
        while (!first.TrueForAll(task => task.IsCompleted))
        {
            await StartAsync();
            await Task.WhenAny(Task.WhenAll(first), Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System));
        }

        return first;
    }

    private async Task<string> StartAsync()
    {
        using var response = await server.Client.PostAsJsonAsync("/graphql", new { query = Start });
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("data").GetProperty("startExport").GetProperty("export").GetProperty("id").GetString()!;
    }

    /// <summary>Reads all events of an export; answers when its first came.</summary>
    private static async Task<TimeSpan> UntilCompletedAsync(IAsyncEnumerator<JsonElement> events, string id, Stopwatch clock)
    {
        TimeSpan? first = null;
        while (await events.MoveNextAsync())
        {
            var export = events.Current.GetProperty("onExportChanged");
            if (export.GetProperty("id").GetString() != id)
                continue;
            first ??= clock.Elapsed;
            if (export.GetProperty("status").GetString() == "COMPLETED")
                return first.Value;
        }

        throw new InvalidOperationException("The subscription ended.");
    }
}

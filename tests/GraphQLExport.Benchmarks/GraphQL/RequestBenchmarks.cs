using System.Text.Json;

namespace GraphQLExport.Benchmarks.GraphQL;

/// <summary>How many GraphQL requests the server answers in a second, beside a minimal API that answers the same as plain JSON.</summary>
internal sealed class RequestBenchmarks(ServerProcess server, ServerProcess peer)
{
    private const int WarmingSeconds = 4;
    private const int Seconds = 4;

    private const string List =
        "query($first: Int) { motionEvents(first: $first) { nodes { id timestamp cameraId confidence algorithm x y width height zoneId } pageInfo { hasNextPage endCursor } } }";

    private const string Nested =
        "query($first: Int) { motionEvents(first: $first) { nodes { id timestamp confidence camera { id name } } pageInfo { hasNextPage endCursor } } cameras { nodes { id name } } }";

    private const string Mutation =
        "mutation($input: CancelExportInput!) { cancelExport(input: $input) { export { id } errors { __typename ... on NotFoundError { message id } } } }";

    public async IAsyncEnumerable<RequestResult> RunAsync(int times)
    {
        yield return await CompareAsync("list of 50 rows", times, new(List, new { first = 50 }), "/list", new { first = 50 });
        yield return await CompareAsync("50 rows with objects within, and a second list", times, new(Nested, new { first = 50 }), "/nested", new { first = 50 });
        yield return await CompareAsync("mutation", times, new(Mutation, new { input = new { id = "none" } }), "/mutation", new { id = "none" });
    }

    private async Task<RequestResult> CompareAsync(string work, int times, Request request, string path, object body)
    {
        await server.SignInAsync();
        await peer.SignInAsync();
        var ours = new Load(server, "/graphql", JsonSerializer.Serialize(new { query = request.Query, variables = request.Variables }));
        var theirs = new Load(peer, path, JsonSerializer.Serialize(body));
        await theirs.RunAsync(WarmingSeconds);
        await ours.RunAsync(WarmingSeconds);
        List<double> ourRates = [], theirRates = [];
        for (var i = 0; i < times; i++)
        {
            theirRates.Add(await theirs.RunAsync(Seconds));
            ourRates.Add(await ours.RunAsync(Seconds));
        }

        return new(work, Median(theirRates), Median(ourRates));
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    private sealed record Request(string Query, object Variables);
}

/// <summary>What a comparison found: requests answered in a second.</summary>
internal sealed record RequestResult(string Work, double Peer, double Ours)
{
    /// <summary>Ours over the peer's; larger is better.</summary>
    public double Ratio => Ours / Peer;
}

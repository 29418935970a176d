using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace GraphQLExport.Benchmarks;

/// <summary>Export jobs of all rows, from mutation to published file.</summary>
internal sealed class ExportJobs(ServerProcess server, int rows)
{
    private const string Start =
        "mutation($request: ExportRequestInput!) { startExport(input: { request: $request }) { export { id } errors { ... on Error { message } } } }";

    private const string FollowProgress = "subscription($id: ID!) { onExportProgress(id: $id) { status rowsWritten } }";

    private const string FollowChanges = "subscription { onExportChanged { id progress { status rowsWritten } } }";

    private readonly DirectoryInfo _files = new(Path.Combine(server.DataPath, "exports"));

    /// <summary>The time of one whose progress is followed.</summary>
    public async Task<TimeSpan> TimeAsync(string format, string dataset = "motion_events", IReadOnlyList<string>? fields = null) =>
        (await RunAsync(format, "NONE", dataset, fields)).Time;

    /// <summary>The time of one whose progress is followed, and the size of its file.</summary>
    public async Task<(TimeSpan Time, long Bytes)> RunAsync(
        string format, string compression, string dataset = "motion_events", IReadOnlyList<string>? fields = null)
    {
        using var socket = await GraphQLSocket.ConnectAsync(server);
        var clock = Stopwatch.StartNew();
        var id = await StartAsync(new { dataset, format, compression, fields = (fields ?? BenchmarkDatabase.MotionFields).Select(name => new { name }) });
        await foreach (var progress in socket.SubscribeAsync(FollowProgress, new { id }))
        {
            if (IsComplete(progress.GetProperty("onExportProgress")))
                return (clock.Elapsed, DeleteFiles());
        }

        throw new InvalidOperationException("The subscription ended before the export did.");
    }

    /// <summary>The time of one of CSV whose end is all that is followed.</summary>
    public async Task<TimeSpan> TimeWithoutProgressAsync()
    {
        using var socket = await GraphQLSocket.ConnectAsync(server);
        await using var changes = socket.SubscribeAsync(FollowChanges, new { }).GetAsyncEnumerator();
        var next = changes.MoveNextAsync();
        var clock = Stopwatch.StartNew();
        var id = await StartAsync(new { dataset = "motion_events", format = "CSV", fields = BenchmarkDatabase.MotionFields.Select(name => new { name }) });
        for (; await next; next = changes.MoveNextAsync())
        {
            var change = changes.Current.GetProperty("onExportChanged");
            if (change.GetProperty("id").GetString() != id || !IsComplete(change.GetProperty("progress")))
                continue;
            var elapsed = clock.Elapsed;
            DeleteFiles();
            return elapsed;
        }

        throw new InvalidOperationException("The subscription ended before the export did.");
    }

    private async Task<string> StartAsync(object request)
    {
        using var answer = await server.Client.PostAsJsonAsync("/graphql", new { query = Start, variables = new { request } });
        using var started = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        if (!started.RootElement.TryGetProperty("data", out var data) || data.GetProperty("startExport").GetProperty("export").ValueKind == JsonValueKind.Null)
            throw new InvalidOperationException(started.RootElement.ToString());
        return data.GetProperty("startExport").GetProperty("export").GetProperty("id").GetString()!;
    }

    private bool IsComplete(JsonElement state) => state.GetProperty("status").GetString() switch
    {
        "COMPLETED" when state.GetProperty("rowsWritten").GetInt64() == rows => true,
        "FAILED" or "CANCELED" or "COMPLETED" => throw new InvalidOperationException(state.ToString()),
        _ => false,
    };

    /// <summary>So that the kernel does not have to find room among dozens of large files, which no peer leaves behind. Answers the size of the latest.</summary>
    private long DeleteFiles()
    {
        var files = _files.GetFiles();
        var bytes = files.MaxBy(file => file.LastWriteTimeUtc)!.Length;
        foreach (var file in files)
            file.Delete();
        return bytes;
    }
}

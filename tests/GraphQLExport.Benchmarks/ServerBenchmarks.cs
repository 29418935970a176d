using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace GraphQLExport.Benchmarks;

/// <summary>The running server, as its clients see it: direct streams over HTTP, and export jobs from mutation to published file.</summary>
internal sealed class ServerBenchmarks(ServerProcess server, BenchmarkDatabase database, string folder)
{
    private const string Start =
        "mutation($request: ExportRequestInput!) { startExport(input: { request: $request }) { export { id } errors { ... on Error { message } } } }";

    private const string Follow = "subscription($id: ID!) { onExportProgress(id: $id) { status rowsWritten } }";

    private static readonly string SensorUrl = string.Create(
        CultureInfo.InvariantCulture,
        $"/api/v1/export?sensor_id={BenchmarkDatabase.Sensor}&start_ts={BenchmarkDatabase.FirstReading}&end_ts={BenchmarkDatabase.FirstReading + 100_000_000_000}");

    private readonly string _peer = Path.Combine(folder, "peer.out");

    public IEnumerable<Comparison> All() =>
    [
        Compare("CSV, 3 columns, direct stream", "-csv", BenchmarkDatabase.SensorSql, 0.4, StreamAsync),
        Compare("CSV, 10 columns, export job with progress", "-csv", BenchmarkDatabase.MotionSql, 0.5, () => JobAsync("CSV")),
        Compare("JSON, 10 columns, export job with progress", "-json", BenchmarkDatabase.MotionSql, 0.4, () => JobAsync("JSON")),
        Compare("NDJSON, 10 columns, export job with progress", "-json", BenchmarkDatabase.MotionSql, 0.4, () => JobAsync("NDJSON")),
        CompareGzip(),
        CompareXlsx("XLSX, 4 columns, export job with progress", BenchmarkDatabase.SensorRowSql, "stnn", "sensor_readings", BenchmarkDatabase.SensorFields),
        CompareXlsx("XLSX, 10 columns, export job with progress", BenchmarkDatabase.MotionSql, "tssnsnnnns", "motion_events", BenchmarkDatabase.MotionFields),
    ];

    /// <summary>The median time from request to first byte of a direct stream.</summary>
    public async Task<TimeSpan> FirstByteAsync()
    {
        List<TimeSpan> times = [];
        for (var i = 0; i < 21; i++)
        {
            var clock = Stopwatch.StartNew();
            using var response = await server.Client.GetAsync(SensorUrl, HttpCompletionOption.ResponseHeadersRead);
            await using var body = await response.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(new byte[1]);
            times.Add(clock.Elapsed);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private Comparison Compare(string work, string mode, string sql, double bar, Func<Task<TimeSpan>> ours)
    {
        var peer = new Peer("sqlite3", "-readonly", "-header", mode, database.Path, sql);
        return new Comparison(work, $"sqlite3 {mode}", bar, () => peer.RunAsync(_peer), ours) { Process = server.Id };
    }

    private Comparison CompareGzip()
    {
        var peer = new Peer("/bin/sh", "-c", "sqlite3 -readonly -header -csv \"$1\" \"$2\" | gzip -1", "sh", database.Path, BenchmarkDatabase.MotionSql);
        return new Comparison("CSV 10 columns, gzip, export job with progress", "sqlite3 -csv \\| gzip -1", 0.7, () => peer.RunAsync(_peer), () => JobAsync("CSV", "GZIP")) { Process = server.Id };
    }

    private Comparison CompareXlsx(string work, string sql, string kinds, string dataset, IReadOnlyList<string> fields)
    {
        var peer = new Peer(Path.Combine(folder, "xlsx-peer"), database.Path, sql, Path.Combine(folder, "peer.xlsx"), kinds);
        var isCompiled = false;
        return new Comparison(work, "libxlsxwriter", 0.15, RunPeerAsync, () => JobAsync("XLSX", dataset: dataset, fields: fields)) { Process = server.Id };

        async Task<TimeSpan> RunPeerAsync()
        {
            if (!isCompiled)
                await new Peer("gcc", "-O2", Repository.XlsxPeer, "-o", peer.Program, "-lxlsxwriter", "-lsqlite3").RunAsync(_peer);
            isCompiled = true;
            return await peer.RunAsync(_peer);
        }
    }

    private async Task<TimeSpan> StreamAsync()
    {
        var clock = Stopwatch.StartNew();
        using var response = await server.Client.GetAsync(SensorUrl, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[256 * 1024];
        var lines = 0;
        for (int count; (count = await body.ReadAsync(buffer)) > 0;)
            lines += buffer.AsSpan(0, count).Count((byte)'\n');
        return lines == database.Rows + 1 ? clock.Elapsed : throw new InvalidOperationException($"{lines} lines.");
    }

    private async Task<TimeSpan> JobAsync(string format, string compression = "NONE", string dataset = "motion_events", IReadOnlyList<string>? fields = null)
    {
        using var socket = await GraphQLSocket.ConnectAsync(server);
        var clock = Stopwatch.StartNew();
        var request = new { dataset, format, compression, fields = (fields ?? BenchmarkDatabase.MotionFields).Select(name => new { name }) };
        using var answer = await server.Client.PostAsJsonAsync("/graphql", new { query = Start, variables = new { request } });
        using var started = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        if (!started.RootElement.TryGetProperty("data", out var data) || data.GetProperty("startExport").GetProperty("export").ValueKind == JsonValueKind.Null)
            throw new InvalidOperationException(started.RootElement.ToString());
        var id = data.GetProperty("startExport").GetProperty("export").GetProperty("id").GetString();
        await foreach (var progress in socket.SubscribeAsync(Follow, new { id }))
        {
            var state = progress.GetProperty("onExportProgress");
            switch (state.GetProperty("status").GetString())
            {
                case "COMPLETED" when state.GetProperty("rowsWritten").GetInt64() == database.Rows:
                    var elapsed = clock.Elapsed;
                    if (compression != "NONE")
                        RefuseLarger();
                    DeleteFiles();
                    return elapsed;
                case "FAILED" or "CANCELED" or "COMPLETED":
                    throw new InvalidOperationException(state.ToString());
            }
        }

        throw new InvalidOperationException("The subscription ended before the export did.");
    }

    /// <summary>Speed counts only at a file no larger than the peer's.</summary>
    private void RefuseLarger()
    {
        var (ours, peers) = (new DirectoryInfo(Path.Combine(database.Folder, "exports")).EnumerateFiles("*.gz").MaxBy(file => file.LastWriteTimeUtc)!.Length, new FileInfo(_peer).Length);
        if (ours > peers)
            throw new InvalidOperationException($"{ours} bytes against the peer's {peers}.");
    }

    /// <summary>So that the kernel does not have to find room among dozens of large files, which no peer leaves behind.</summary>
    private void DeleteFiles()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(database.Folder, "exports")))
            File.Delete(file);
    }
}

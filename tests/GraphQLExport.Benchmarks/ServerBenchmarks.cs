using System.Diagnostics;
using System.Globalization;

namespace GraphQLExport.Benchmarks;

/// <summary>The running server, as its clients see it: direct streams over HTTP, and export jobs from mutation to published file.</summary>
internal sealed class ServerBenchmarks(ServerProcess server, BenchmarkDatabase database, string folder)
{
    public static readonly string SensorUrl = string.Create(
        CultureInfo.InvariantCulture,
        $"/api/v1/export?sensor_id={BenchmarkDatabase.Sensor}&start_ts={BenchmarkDatabase.FirstReading}&end_ts={BenchmarkDatabase.FirstReading + 100_000_000_000}");

    private readonly ExportJobs _jobs = new(server, database.Rows);
    private readonly string _peer = Path.Combine(folder, "peer.out");

    public IEnumerable<Comparison> All() =>
    [
        Compare("CSV, 3 columns, direct stream", "-csv", BenchmarkDatabase.SensorSql, 0.4, () => DirectStream.ReadAsync(server, SensorUrl, database.Rows + 1)),
        Compare("CSV, 10 columns, export job with progress", "-csv", BenchmarkDatabase.MotionSql, 0.5, () => _jobs.TimeAsync("CSV")),
        Compare("JSON, 10 columns, export job with progress", "-json", BenchmarkDatabase.MotionSql, 0.4, () => _jobs.TimeAsync("JSON")),
        Compare("NDJSON, 10 columns, export job with progress", "-json", BenchmarkDatabase.MotionSql, 0.4, () => _jobs.TimeAsync("NDJSON")),
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
        return new Comparison(work, $"`sqlite3 {mode}`", bar, () => peer.RunAsync(_peer), ours) { Process = server.Id };
    }

    private Comparison CompareGzip()
    {
        var peer = new Peer("/bin/sh", "-c", "sqlite3 -readonly -header -csv \"$1\" \"$2\" | gzip -1", "sh", database.Path, BenchmarkDatabase.MotionSql);
        return new Comparison("CSV 10 columns, gzip, export job with progress", "`sqlite3 -csv \\| gzip -1`", 0.7, () => peer.RunAsync(_peer), GzipAsync) { Process = server.Id };
    }

    private Comparison CompareXlsx(string work, string sql, string kinds, string dataset, IReadOnlyList<string> fields)
    {
        var peer = new Peer(Path.Combine(folder, "xlsx-peer"), database.Path, sql, Path.Combine(folder, "peer.xlsx"), kinds);
        var isCompiled = false;
        return new Comparison(work, "`libxlsxwriter`", 0.15, RunPeerAsync, () => _jobs.TimeAsync("XLSX", dataset, fields)) { Process = server.Id };

        async Task<TimeSpan> RunPeerAsync()
        {
            if (!isCompiled)
                await new Peer("gcc", "-O2", Repository.XlsxPeer, "-o", peer.Program, "-lxlsxwriter", "-lsqlite3").RunAsync(_peer);
            isCompiled = true;
            return await peer.RunAsync(_peer);
        }
    }

    /// <summary>Speed counts only at a file no larger than the peer's.</summary>
    private async Task<TimeSpan> GzipAsync()
    {
        var (time, bytes) = await _jobs.RunAsync("CSV", "GZIP");
        var peers = new FileInfo(_peer).Length;
        return bytes <= peers ? time : throw new InvalidOperationException($"{bytes} bytes against the peer's {peers}.");
    }
}

namespace GraphQLExport.Benchmarks;

/// <summary>The running server on PostgreSQL, beside psql, both reaching the database by its socket.</summary>
internal sealed class PostgreSqlBenchmarks(ServerProcess server, PostgreSqlDatabase database, string databaseProcess, int rows, string folder)
{
    private const string MotionUrl = "/api/v1/motion-events/export";
    private const string Csv = "csv header";

    /// <summary>Gives the very bytes of the server's file: the time as it writes it, where the table has a number.</summary>
    private const string SameFileSql =
        """
        SELECT to_char(to_timestamp(m.timestamp_ms / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS timestamp,
        m.camera_id, c.name AS camera_name, m.confidence, m.algorithm, m.x, m.y, m.width, m.height, m.zone_id
        FROM motion_events m JOIN cameras c ON c.id = m.camera_id WHERE c.owner_id = 'ada' ORDER BY m.timestamp_ms, m.id
        """;

    private readonly ExportJobs _jobs = new(server, rows);
    private readonly string _peer = Path.Combine(folder, "peer.out");

    public IEnumerable<Comparison> All() =>
    [
        Compare("CSV, 3 columns, direct stream", BenchmarkDatabase.SensorSql, Csv, null, () => DirectStream.ReadAsync(server, ServerBenchmarks.SensorUrl, rows + 1)),
        Compare("CSV, 10 columns, direct stream", BenchmarkDatabase.MotionSql, Csv, 0.65, () => DirectStream.ReadAsync(server, $"{MotionUrl}?format=csv", rows + 1)),
        Compare("CSV, 10 columns, direct stream, the same file", SameFileSql, Csv, null, () => DirectStream.ReadAsync(server, $"{MotionUrl}?format=csv", rows + 1)),
        Compare("NDJSON, 10 columns, direct stream", $"SELECT row_to_json(r) FROM ({BenchmarkDatabase.MotionSql}) r", "", 0.4, () => DirectStream.ReadAsync(server, $"{MotionUrl}?format=ndjson", rows)),
        Compare("CSV, 10 columns, export job with progress", BenchmarkDatabase.MotionSql, Csv, 0.65, () => _jobs.TimeAsync("CSV")),
    ];

    private Comparison Compare(string work, string sql, string form, double? bar, Func<Task<TimeSpan>> ours)
    {
        var peer = database.Psql($"\\copy ({sql.ReplaceLineEndings(" ")}) to stdout {form}");
        var name = form == Csv ? "`psql \\copy … csv`" : "`psql \\copy … row_to_json`";
        return new Comparison($"{work}, PostgreSQL", name, bar, () => peer.RunAsync(_peer), ours) { Process = server.Id, DatabaseProcess = databaseProcess };
    }
}

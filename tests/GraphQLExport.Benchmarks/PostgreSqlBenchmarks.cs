namespace GraphQLExport.Benchmarks;

/// <summary>The running server on PostgreSQL, beside psql, both reaching the database by its socket.</summary>
internal sealed class PostgreSqlBenchmarks(ServerProcess server, PostgreSqlDatabase database, string databaseProcess, int rows, string folder)
{
    private const string MotionUrl = "/api/v1/motion-events/export";
    private const string Csv = "csv header";

    private readonly ExportJobs _jobs = new(server, rows);
    private readonly string _peer = Path.Combine(folder, "peer.out");

    public IEnumerable<Comparison> All() =>
    [
        Compare("CSV, 3 columns, direct stream", BenchmarkDatabase.SensorSql, Csv, null, () => DirectStream.ReadAsync(server, ServerBenchmarks.SensorUrl, rows + 1)),
        Compare("CSV, 10 columns, direct stream", BenchmarkDatabase.MotionSql, Csv, 0.65, () => DirectStream.ReadAsync(server, $"{MotionUrl}?format=csv", rows + 1)),
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

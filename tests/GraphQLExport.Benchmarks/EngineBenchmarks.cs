using System.Diagnostics;
using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Csv;
using GraphQLExport.Formats.Json;
using GraphQLExport.Formats.Pdf;
using GraphQLExport.Rows;
using GraphQLExport.Rows.Sqlite;
using NodaTime;

namespace GraphQLExport.Benchmarks;

/// <summary>The export pipeline by itself, from query to file, in this process.</summary>
internal sealed class EngineBenchmarks(BenchmarkDatabase database, string folder)
{
    private readonly SqliteRowSourceFactory _rows = new(database.Path, TimeSpan.FromSeconds(5));
    private readonly string _ours = Path.Combine(folder, "ours.out");
    private readonly string _peer = Path.Combine(folder, "peer.out");

    public IEnumerable<Comparison> All() =>
    [
        Compare("CSV, 3 columns", "-csv", BenchmarkDatabase.SensorQuery, new CsvFormat(), 0.4),
        Compare("CSV, 10 columns", "-csv", BenchmarkDatabase.MotionQuery, new CsvFormat(), 0.5),
        Compare("JSON, 3 columns", "-json", BenchmarkDatabase.SensorQuery, new JsonFormat(), 0.4),
        Compare("JSON, 10 columns", "-json", BenchmarkDatabase.MotionQuery, new JsonFormat(), 0.4),
        Compare("NDJSON, 10 columns", "-json", BenchmarkDatabase.MotionQuery, new NdjsonFormat(), 0.4),
        ComparePdf(),
    ];

    private Comparison ComparePdf()
    {
        var query = BenchmarkDatabase.DocumentQuery;
        var table = Path.ChangeExtension(_peer, ".csv");
        var peer = new Peer(
            "soffice", $"-env:UserInstallation=file://{Path.Combine(folder, "soffice")}", "--headless", "--convert-to", "pdf", "--outdir", folder, table);
        var rows = Math.Min(database.Rows, BenchmarkDatabase.DocumentRows);
        return new Comparison(FormattableString.Invariant($"PDF, {rows:N0} rows, 6 columns, engine"), "`soffice --convert-to pdf`", 0.1, ConvertAsync, () => RunAsync(query, new PdfFormat(), rows));

        async Task<TimeSpan> ConvertAsync()
        {
            if (!File.Exists(table))
                await new Peer("sqlite3", "-readonly", "-header", "-csv", database.Path, query.Sql).RunAsync(table);
            return await peer.RunAsync(_peer);
        }
    }

    private Comparison Compare(string work, string mode, RowQuery query, IExportFormat format, double bar)
    {
        var peer = new Peer("sqlite3", "-readonly", "-header", mode, database.Path, query.Sql);
        return new Comparison($"{work}, engine", $"`sqlite3 {mode}`", bar, () => peer.RunAsync(_peer), () => RunAsync(query, format, database.Rows));
    }

    private async Task<TimeSpan> RunAsync(RowQuery query, IExportFormat format, int rows)
    {
        var clock = Stopwatch.StartNew();
        await using var source = await _rows.OpenAsync(query, CancellationToken.None);
        using var writer = format.CreateWriter(new WriterContext(source.Columns, DateTimeZone.Utc));
        await using var file = new FileStream(_ours, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var written = await ExportPipeline.RunAsync(source, writer, file, null, CancellationToken.None);
        return written.Rows == rows ? clock.Elapsed : throw new InvalidOperationException($"{written.Rows} rows instead of {rows}.");
    }
}

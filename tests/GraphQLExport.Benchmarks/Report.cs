using System.Globalization;
using System.Text;
using GraphQLExport.Benchmarks.GraphQL;

namespace GraphQLExport.Benchmarks;

/// <summary>The results as a Markdown page.</summary>
internal sealed class Report
{
    private readonly StringBuilder _lines = new();

    public Report(int rows)
    {
        var system = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription;
        Line($"# Benchmarks");
        Line($"");
        Line($"Written by `npm run bench -- --write`. {rows:N0} rows on {Environment.ProcessorCount} cores ({Processor()}), {system}, SQLite {SqliteVersion()}.");
        Line($"Times are medians of whole runs, ours and the peer's in turn; the ratio is ours over the peer's, smaller is better.");
        Line($"The peer writes to a file; so do we, durably where it says export job. CPU is the ratio of processor time.");
        Line($"Memory is the peak above idle.");
        BeginComparisons();
    }

    public void Add(Result result) => Line(
        $"| {result.Comparison.Work} | {result.Comparison.PeerName} | {result.Peer.TotalSeconds:0.00} s | {result.Ours.TotalSeconds:0.00} s | **{result.Ratio:0.00}** | {Bar(result.Comparison)} | {result.CpuRatio:0.00} | {result.MemoryAboveIdle / 1e6:0} MB |");

    public void NoteFirstByte(TimeSpan time)
    {
        Line($"");
        Line($"First byte of a direct stream after {time.TotalMilliseconds:0.0} ms (bar: 20 ms).");
    }

    /// <summary>Begins the table of what was done on PostgreSQL.</summary>
    public void BeginPostgreSql(string version)
    {
        Line($"");
        Line($"The same rows on PostgreSQL {version}, durable, with its default settings but for max_connections, reached by its socket; CPU includes the database server's.");
        Line($"`psql` writes times as the numbers that the table holds; only for the same file does it write them as we do.");
        BeginComparisons();
    }

    /// <summary>Begins the table of GraphQL requests.</summary>
    public void BeginRequests()
    {
        Line($"");
        Line($"GraphQL requests a second over HTTP, signed in, beside a minimal API that answers the same rows by the same queries; `wrk` with 16");
        Line($"connections on the same two cores. Here a larger ratio is better.");
        Line($"");
        Line($"| request | minimal API | GraphQL | ratio | bar |");
        Line($"|---|---|---|---|---|");
    }

    public void Add(RequestResult result) => Line($"| {result.Work} | {result.Peer:0}/s | {result.Ours:0}/s | **{result.Ratio:0.00}** | 0.6 |");

    public void NoteFanOut(int subscribers, TimeSpan time)
    {
        Line($"");
        Line($"Of {subscribers:N0} subscribers with a WebSocket each, 99 of 100 had a change within {time.TotalMilliseconds:0} ms of the request that caused it (bar: 250 ms).");
    }

    public override string ToString() => _lines.ToString();

    private static string Bar(Comparison comparison) => comparison.Bar?.ToString("0.0#", CultureInfo.InvariantCulture) ?? "";

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";

    private static string SqliteVersion()
    {
        var version = Rows.Sqlite.SqliteLibrary.Version;
        return string.Create(CultureInfo.InvariantCulture, $"{version / 1_000_000}.{version / 1000 % 1000}.{version % 1000}");
    }

    private void BeginComparisons()
    {
        Line($"");
        Line($"| work | peer | peer's time | our time | ratio | bar | CPU | memory |");
        Line($"|---|---|---|---|---|---|---|---|");
    }

    private void Line(FormattableString line)
    {
        var text = line.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine(text);
        _lines.Append(text).Append('\n');
    }
}

using GraphQLExport.Compression;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Csv;
using GraphQLExport.Formats.Json;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Formats;
using NodaTime;

namespace GraphQLExport.Tests.Compression;

/// <summary>Logs and metrics get at least 70 % smaller.</summary>
[Trait("Req", "X-FR10")]
public sealed class RatioTests
{
    private const int Rows = 20_000;
    private const long Start = 1_768_730_400_000;

    private static readonly string[] Levels = ["INFO", "INFO", "INFO", "INFO", "DEBUG", "WARNING", "ERROR"];
    private static readonly string[] Components = ["scheduler", "web", "fetcher", "exporter", "database"];

    private static readonly Column[] LogColumns =
        [new("timestamp", ColumnKind.Timestamp), new("level", ColumnKind.Text), new("component", ColumnKind.Text), new("message", ColumnKind.Text)];

    private static readonly Column[] MetricColumns =
        [new("timestamp", ColumnKind.Timestamp), new("cpu_percent", ColumnKind.Double), new("memory_percent", ColumnKind.Double), new("disk_percent", ColumnKind.Double)];

    [Theory]
    [InlineData("CSV", true)]
    [InlineData("NDJSON", true)]
    [InlineData("JSON", false)]
    [InlineData("CSV", false)]
    public async Task A_compressed_file_has_at_most_three_tenths_of_the_bytes(string format, bool zip)
    {
        foreach (var (columns, rows) in ((Column[], object?[][])[])[(LogColumns, Logs()), (MetricColumns, Metrics())])
        {
            IExportFormat writer = format switch { "CSV" => new CsvFormat(), "JSON" => new JsonFormat(), _ => new NdjsonFormat() };
            var plain = await Writing.WriteAsync(writer, new WriterContext(columns, DateTimeZone.Utc), rows);
            using var file = new MemoryStream();
            await using CompressingStream stream = zip ? new ZipWriteStream(file, "x.csv") : new GzipWriteStream(file);
            await stream.WriteAsync(plain);
            await stream.CompleteAsync(default);
            Assert.InRange(file.Length, 1, plain.Length * 3 / 10);
        }
    }

    private static object?[][] Logs()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Rows).Select(object?[] (row) =>
        {
            var component = Components[random.Next(Components.Length)];
            var message = random.Next(4) switch
            {
                0 => $"Request {random.Next(100_000)} took {random.Next(900)} ms",
                1 => $"Connection to 10.0.{random.Next(4)}.{random.Next(256)}:8080 refused",
                2 => $"Job export-{row} finished",
                _ => "Cache refreshed",
            };
            return [Start + (row * 1_000L) + random.Next(1_000), Levels[random.Next(Levels.Length)], component, message];
        })];
    }

    private static object?[][] Metrics()
    {
        var random = new Random(2);
        var (cpu, memory) = (30.0, 60.0);
        return [.. Enumerable.Range(0, Rows).Select(object?[] (row) =>
        {
            cpu = Math.Clamp(cpu + random.Next(-20, 21) / 10.0, 0, 100);
            memory = Math.Clamp(memory + random.Next(-2, 3) / 10.0, 0, 100);
            return [Start + (row * 60_000L), Math.Round(cpu, 1), Math.Round(memory, 1), Math.Round(40 + (row / 5_000.0), 1)];
        })];
    }
}

using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Csv;
using GraphQLExport.Formats.Json;
using GraphQLExport.Formats.Text;
using GraphQLExport.Formats.Xlsx;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Rows;
using GraphQLExport.Tests.Support;
using NodaTime;

namespace GraphQLExport.Tests.Exports.Pipeline;

/// <summary>Counts bytes allocated, not time: the same for ten times as many rows, because rows cost none.</summary>
[Collection(AloneCollection.Name)]
[Trait("Req", "S-AC6")]
[Trait("Req", "E-PERF")]
public sealed class FlatMemoryTests
{
    private const string Sql =
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @rows)
        SELECT i, 1700000000000 + i * 977, i / 7.0, 'camera-' || (i % 3), CASE i % 2 WHEN 0 THEN 'a,"b' END, i % 2 FROM n
        """;

    public static TheoryData<string> Formats => ["csv", "json", "ndjson", "text", "xlsx"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_million_rows_allocate_next_to_nothing(string name)
    {
        IExportFormat format = name switch { "csv" => new CsvFormat(), "json" => new JsonFormat(), "text" => new TextFormat(), "xlsx" => new XlsxFormat(), _ => new NdjsonFormat() };
        using var file = new SqliteFile();
        await RunAsync(file, format, 20_000);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await RunAsync(file, format, 1_000_000);
        // A workbook's blocks of a megabyte are allocated anew where the pool gave some back meanwhile: still less than the smallest object, 24 bytes, for each row.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, name == "xlsx" ? 20_000_000 : 8_000_000);
    }

    private static async Task RunAsync(SqliteFile file, IExportFormat format, int rows)
    {
        ColumnKind[] kinds = [ColumnKind.Int64, ColumnKind.Timestamp, ColumnKind.Double, ColumnKind.Text, ColumnKind.Text, ColumnKind.Boolean];
        var query = ReadRows.Query(Sql, kinds) with { Parameters = [new RowParameter("@rows", rows)] };
        await using var source = await file.Rows.OpenAsync(query, CancellationToken.None);
        using var writer = format.CreateWriter(new WriterContext(source.Columns, DateTimeZoneProviders.Tzdb["America/Los_Angeles"]) { TextLine = Line(source.Columns) });
        var written = await ExportPipeline.RunAsync(source, writer, Stream.Null, null, CancellationToken.None);
        Assert.Equal(rows, written.Rows);
    }

    private static TextLine Line(IEnumerable<Column> columns) => TextLine.Parse(string.Join(' ', columns.Select(column => $"{{{column.Name}}}")));
}

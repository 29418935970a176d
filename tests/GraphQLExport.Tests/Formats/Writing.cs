using CsvHelper;
using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Csv;
using GraphQLExport.Formats.Json;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Rows;
using NodaTime;

namespace GraphQLExport.Tests.Formats;

/// <summary>Rows to bytes by the product's pipeline, and CSV back to cells by CsvHelper.</summary>
internal static class Writing
{
    public static Column Text(string name) => new(name, ColumnKind.Text);

    public static Task<byte[]> CsvAsync(CsvOptions options, IReadOnlyList<Column> columns, params object?[][] rows) =>
        WriteAsync(new CsvFormat(), new WriterContext(columns, DateTimeZone.Utc) { Csv = options }, rows);

    public static Task<byte[]> JsonAsync(JsonOptions options, IReadOnlyList<Column> columns, params object?[][] rows) =>
        WriteAsync(new JsonFormat(), new WriterContext(columns, DateTimeZone.Utc) { Json = options }, rows);

    public static async Task<byte[]> WriteAsync(IExportFormat format, WriterContext context, IEnumerable<object?[]> rows)
    {
        await using var source = new MemoryRows(context.Columns, rows);
        using var writer = format.CreateWriter(context);
        using var stream = new MemoryStream();
        var written = await ExportPipeline.RunAsync(source, writer, stream, null, CancellationToken.None);
        Assert.Equal(stream.Length, written.Bytes);
        return stream.ToArray();
    }

    public static List<string[]> ReadCsv(byte[] file, char separator = ',')
    {
        using var reader = CsvReader.Create(
            file,
            new CsvReaderOptions { Separator = separator, HasHeader = false, MalformedData = CsvMalformedDataHandling.Throw });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }
}

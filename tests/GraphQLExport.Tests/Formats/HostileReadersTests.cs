using System.Text;
using System.Text.Json;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Csv;
using GraphQLExport.Formats.Json;
using GraphQLExport.Formats.Yaml;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using NodaTime;

namespace GraphQLExport.Tests.Formats;

/// <summary>A thousand hostile cells and every odd number, as other programs read them back: what docs/formats.md says of them, nothing else.</summary>
[Trait("Req", "X-FR7")]
[Trait("Req", "X-EDGE")]
[Trait("Req", "X-SC2")]
public sealed class HostileReadersTests : IDisposable
{
    private const int Cells = 1_000;
    private const string PythonCsv = "import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8-sig'), delimiter=sys.argv[2]))))";
    private const string NodeJson = "console.log(JSON.stringify(JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'))))";
    private const string NodeLines = "console.log(JSON.stringify(require('fs').readFileSync(process.argv[1], 'utf8').trimEnd().split('\\n').map((line) => JSON.parse(line))))";

    private const string NodeYaml = "const yaml = require('yaml'); console.log(JSON.stringify(yaml.parse(require('fs').readFileSync(process.argv[1], 'utf8'), { version: process.argv[2], uniqueKeys: true })))";

    private static readonly Column[] Columns = [new("te\"xt,\n", ColumnKind.Text), new("number", ColumnKind.Double)];
    private static readonly double[] Numbers = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, double.Epsilon, double.MaxValue, 0.1, 1e21, -5e-7];

    private readonly TemporaryFolder folder = new();
    private readonly object?[][] rows = [.. HostileCells.Texts().Take(Cells).Select((text, i) => new object?[] { text, Numbers[i % Numbers.Length] })];

    public static TheoryData<char, bool> Dialects { get; } = new() { { ',', false }, { ',', true }, { ';', false }, { '\t', true }, { '|', false } };

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Pythons_csv_module_reads_every_cell(char delimiter, bool guard)
    {
        var context = new WriterContext(Columns, DateTimeZone.Utc) { Csv = new() { Delimiter = delimiter, GuardFormulas = guard, ByteOrderMark = guard } };
        var file = await WriteAsync(new CsvFormat(), context);
        var read = Read(await OtherProgram.RunAsync("python3", "-c", PythonCsv, file, delimiter.ToString()));
        Assert.Equal(Cells + 1, read.GetArrayLength());
        Assert.Equal("te\"xt,\n", read[0][0].GetString());
        for (var i = 0; i < Cells; i++)
        {
            var text = Expected(rows[i]);
            Assert.Equal(guard && text.Length > 0 && "=+-@\t\r\0".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text, read[i + 1][0].GetString());
            Assert.Equal((double)rows[i][1]!, double.Parse(read[i + 1][1].GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("JSON", "node", "-e", NodeJson)]
    [InlineData("JSON", "jq", "-c", ".")]
    [InlineData("NDJSON", "node", "-e", NodeLines)]
    [InlineData("NDJSON", "jq", "-cs", ".")]
    public async Task Readers_of_json_read_every_cell(string format, params string[] command)
    {
        IExportFormat writer = format == "JSON" ? new JsonFormat() : new NdjsonFormat();
        var file = await WriteAsync(writer, new WriterContext(Columns, DateTimeZone.Utc));
        var read = Read(await OtherProgram.RunAsync(command[0], [.. command[1..], file]));
        Assert.Equal(Cells, read.GetArrayLength());
        for (var i = 0; i < Cells; i++)
        {
            Assert.Equal(Expected(rows[i]), read[i].GetProperty(Columns[0].Name).GetString());
            var (number, cell) = ((double)rows[i][1]!, read[i].GetProperty("number"));
            if (double.IsFinite(number))
                Assert.Equal(number, cell.GetDouble());
            else
                Assert.Equal(JsonValueKind.Null, cell.ValueKind);
        }
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("1.2")]
    public async Task Readers_of_yaml_read_every_cell(string version)
    {
        var file = await WriteAsync(new YamlFormat(), new WriterContext(Columns, DateTimeZone.Utc));
        var read = Read(await OtherProgram.RunAsync("node", "-e", NodeYaml, file, version));
        Assert.Equal(Cells, read.GetArrayLength());
        for (var i = 0; i < Cells; i++)
        {
            Assert.Equal(Expected(rows[i]), read[i].GetProperty(Columns[0].Name).GetString());
            var (number, cell) = ((double)rows[i][1]!, read[i].GetProperty("number"));
            if (double.IsFinite(number))
                Assert.Equal(number, cell.GetDouble());
            else
                Assert.Equal(JsonValueKind.Null, cell.ValueKind);
        }
    }

    public void Dispose() => folder.Dispose();

    private async Task<string> WriteAsync(IExportFormat format, WriterContext context)
    {
        var path = Path.Combine(folder.Path, $"file.{format.FileExtension}");
        await File.WriteAllBytesAsync(path, await Writing.WriteAsync(format, context, rows));
        return path;
    }

    private static string Expected(object?[] row) => Encoding.UTF8.GetString((byte[])row[0]!);

    private static JsonElement Read(byte[] json) => JsonSerializer.Deserialize<JsonElement>(json);
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Formats.Xlsx;

/// <summary>A thousand hostile cells beside every kind of value, as other programs read them: SheetJS the typed values, LibreOffice the text of cells.</summary>
[Trait("Req", "X-FR7")]
[Trait("Req", "X-EDGE")]
[Trait("Req", "X-SC2")]
[Trait("Req", "E-XL")]
public sealed class XlsxReadersTests : IDisposable
{
    private const int Cells = 1_000;

    private const string SheetJs =
        "const x=require(process.argv[1]);const b=x.readFile(process.argv[2]);const s=b.Sheets[b.SheetNames[0]];const r=x.utils.decode_range(s['!ref']);const o=[];"
        + "for(let i=1;i<=r.e.r;i++){const l=[];for(let j=0;j<=r.e.c;j++){const c=s[x.utils.encode_cell({r:i,c:j})];l.push(c?[c.t,c.v]:null)}o.push(l)}console.log(JSON.stringify(o))";

    private static readonly Column[] Columns = [new("te\"xt,\n", ColumnKind.Text), new("number", ColumnKind.Double), new("integer", ColumnKind.Int64), new("flag", ColumnKind.Boolean), new("time", ColumnKind.Timestamp)];

    private readonly TemporaryFolder _folder = new();
    private readonly object?[][] _rows = [.. HostileCells.Texts().Take(Cells).Select((text, i) => new object?[] { text, i % 7 == 0 ? null : i / 7.0, i * 1_000_003L, i % 2 == 0, DateTimeOffset.UnixEpoch.AddSeconds(i * 1_440_077L) })];

    [Fact]
    public async Task Sheetjs_reads_every_value_with_its_type()
    {
        var file = await WriteAsync();
        var read = JsonSerializer.Deserialize<JsonElement>(await OtherProgram.RunAsync("node", "-e", SheetJs, Repository.PathOf("node_modules", "xlsx"), file));
        Assert.Equal(Cells, read.GetArrayLength());
        for (var i = 0; i < Cells; i++)
        {
            Assert.Equal(("s", Text(i)), (read[i][0][0].GetString(), read[i][0][1].GetString()));
            if (_rows[i][1] is double number)
                Assert.Equal(("n", number), (read[i][1][0].GetString(), read[i][1][1].GetDouble()));
            else
                Assert.Equal(JsonValueKind.Null, read[i][1].ValueKind);
            Assert.Equal(("n", (long)_rows[i][2]!), (read[i][2][0].GetString(), read[i][2][1].GetInt64()));
            Assert.Equal(("b", (bool)_rows[i][3]!), (read[i][3][0].GetString(), read[i][3][1].GetBoolean()));
            Assert.Equal(("n", (i * 1_440_077L / 86_400.0) + 25_569), (read[i][4][0].GetString(), Math.Round(read[i][4][1].GetDouble(), 9)), new Near());
        }
    }

    [Fact]
    public async Task Libreoffice_reads_every_cell()
    {
        var file = await WriteAsync();
        // Comma, quotes, UTF-8, from the first line on, cells as they are shown.
        await OtherProgram.RunAsync(
            "soffice", $"-env:UserInstallation=file://{_folder.Path}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", _folder.Path, file);
        var read = Writing.ReadCsv(await File.ReadAllBytesAsync(Path.ChangeExtension(file, "csv")));
        Assert.Equal(Cells + 1, read.Count);
        for (var i = 0; i < Cells; i++)
        {
            Assert.Equal(Lines(Text(i)), Lines(read[i + 1][0]));
            Assert.Equal(((long)_rows[i][2]!).ToString(CultureInfo.InvariantCulture), read[i + 1][2]);
            Assert.Equal((bool)_rows[i][3]! ? "TRUE" : "FALSE", read[i + 1][3]);
            Assert.Equal(((DateTimeOffset)_rows[i][4]!).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), read[i + 1][4]);
        }
    }

    // LibreOffice has one kind of line break.
    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    public void Dispose() => _folder.Dispose();

    private string Text(int row) => Encoding.UTF8.GetString((byte[])_rows[row][0]!);

    private async Task<string> WriteAsync()
    {
        var path = Path.Combine(_folder.Path, "cells.xlsx");
        await File.WriteAllBytesAsync(path, (await WorkbookFile.WriteAsync(Columns, _rows)).Bytes);
        return path;
    }

    private sealed class Near : IEqualityComparer<(string?, double)>
    {
        public bool Equals((string?, double) x, (string?, double) y) => x.Item1 == y.Item1 && Math.Abs(x.Item2 - y.Item2) < 1e-8;

        public int GetHashCode((string?, double) obj) => 0;
    }
}

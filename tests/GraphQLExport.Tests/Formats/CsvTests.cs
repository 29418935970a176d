using System.Text;
using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Tests.Formats;

[Trait("Req", "X-SC2")]
public sealed class CsvTests
{
    private static readonly CsvOptions Plain = new() { GuardFormulas = false };

    [Fact]
    [Trait("Req", "S-AC4")]
    public async Task Writes_header_and_rows_with_crlf()
    {
        Column[] columns = [new("timestamp_ms", ColumnKind.Int64), new("value", ColumnKind.Double), new("quality", ColumnKind.Int64)];
        var file = await Writing.CsvAsync(new CsvOptions(), columns, [1700000000000L, 20.5, 192], [1700000001000L, -0.001, null]);
        Assert.Equal("timestamp_ms,value,quality\r\n1700000000000,20.5,192\r\n1700000001000,-0.001,\r\n", Encoding.UTF8.GetString(file));
    }

    [Fact]
    [Trait("Req", "E-AC7")]
    [Trait("Req", "M-E1")]
    public async Task Without_rows_there_is_the_header_alone() =>
        Assert.Equal("a,b\r\n", Encoding.UTF8.GetString(await Writing.CsvAsync(new CsvOptions(), [Writing.Text("a"), Writing.Text("b")])));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("with space ", "with space ")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("two\rlines", "\"two\rlines\"")]
    [InlineData("", "\"\"")]
    [InlineData("Zürich 東京 🎥", "Zürich 東京 🎥")]
    public async Task Quotes_only_where_needed(string cell, string expected)
    {
        var file = await Writing.CsvAsync(Plain with { Header = false, LineEnding = LineEnding.Lf }, [Writing.Text("a"), Writing.Text("b")], [cell, null]);
        Assert.Equal(expected + ",\n", Encoding.UTF8.GetString(file));
    }

    [Theory]
    [Trait("Req", "E-SEC")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49123", "'+49123")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\0x", "'\0x")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData(" =1", " =1")]
    public async Task Guards_texts_and_headers_that_a_spreadsheet_would_run(string cell, string expected)
    {
        var options = new CsvOptions { LineEnding = LineEnding.Lf };
        var file = await Writing.CsvAsync(options, [Writing.Text(cell), Writing.Text("b")], [cell, "x"]);
        Assert.Equal($"{expected},b\n{expected},x\n", Encoding.UTF8.GetString(file));
    }

    [Fact]
    public async Task Never_guards_numbers()
    {
        var file = await Writing.CsvAsync(new CsvOptions { Header = false }, [new("a", ColumnKind.Int64), new("b", ColumnKind.Double)], [-1, -0.5]);
        Assert.Equal("-1,-0.5\r\n", Encoding.UTF8.GetString(file));
    }

    [Fact]
    [Trait("Req", "E-XL")]
    public async Task Begins_with_a_byte_order_mark_when_asked()
    {
        var file = await Writing.CsvAsync(new CsvOptions { ByteOrderMark = true }, [Writing.Text("ä")]);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "ä\r\n"u8], file);
    }

    [Fact]
    public async Task Null_and_what_looks_like_it_stay_apart()
    {
        var options = Plain with { NullText = "NULL", Header = false, LineEnding = LineEnding.Lf };
        var file = await Writing.CsvAsync(options, [Writing.Text("a"), new("b", ColumnKind.Int64)], ["NULL", null], [null, 1], ["", 2], ["NULLS", 3]);
        Assert.Equal("\"NULL\",NULL\nNULL,1\n,2\nNULLS,3\n", Encoding.UTF8.GetString(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    public async Task A_single_empty_cell_is_still_a_row(string nullText)
    {
        var options = Plain with { NullText = nullText };
        var file = await Writing.CsvAsync(options, [Writing.Text("a")], [""], [null], ["x"]);
        Assert.Equal(["a", "", nullText, "x"], Writing.ReadCsv(file).Select(r => r[0]));
    }

    [Theory]
    [InlineData('-', "\"-5\"-\"2025-01-01T00:00:00Z\"-true\n")]
    [InlineData('5', "\"-5\"5\"2025-01-01T00:00:00Z\"5true\n")]
    [InlineData('u', "-5u2025-01-01T00:00:00Zu\"true\"\n")]
    public async Task Values_that_hold_the_delimiter_are_quoted(char delimiter, string expected)
    {
        Column[] columns = [new("a", ColumnKind.Int64), new("b", ColumnKind.Timestamp), new("c", ColumnKind.Boolean)];
        var options = new CsvOptions { Delimiter = delimiter, Header = false, LineEnding = LineEnding.Lf };
        var file = await Writing.CsvAsync(options, columns, [-5, new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), true]);
        Assert.Equal(expected, Encoding.UTF8.GetString(file));
    }

    [Fact]
    public async Task A_delimiter_may_be_any_character()
    {
        var options = Plain with { Delimiter = '€', Header = false, LineEnding = LineEnding.Lf };
        var file = await Writing.CsvAsync(options, [Writing.Text("a"), Writing.Text("b")], ["1 € due", "⃀"], ["x", "y"]);
        Assert.Equal("\"1 € due\"€⃀\nx€y\n", Encoding.UTF8.GetString(file));
    }

    [Fact]
    public async Task The_apostrophe_of_the_guard_is_quoted_where_it_is_the_delimiter()
    {
        var options = new CsvOptions { Delimiter = '\'', Header = false, LineEnding = LineEnding.Lf };
        Assert.Equal("\"'=1\"'x\n", Encoding.UTF8.GetString(await Writing.CsvAsync(options, [Writing.Text("a"), Writing.Text("b")], ["=1", "x"])));
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\r')]
    [InlineData('\n')]
    [InlineData('\uD83C')]
    public void Refuses_delimiters_that_cannot_work(char delimiter)
    {
        var context = new WriterContext([Writing.Text("a")], NodaTime.DateTimeZone.Utc) { Csv = new CsvOptions { Delimiter = delimiter } };
        Assert.Throws<ArgumentException>(() => new GraphQLExport.Formats.Csv.CsvFormat().CreateWriter(context));
    }

    [Fact]
    public async Task A_first_cell_is_not_mistaken_for_a_byte_order_mark()
    {
        var file = await Writing.CsvAsync(Plain with { Header = false }, [Writing.Text("a")], ["\uFEFFx"], ["y"]);
        Assert.Equal(["\uFEFFx", "y"], Writing.ReadCsv(file).Select(r => r[0]));
    }

    [Fact]
    public async Task Ill_formed_text_is_repaired_cell_by_cell()
    {
        byte[] cut = [(byte)'a', 0xE2, 0x82];
        byte[] rest = [0xAC, (byte)'b'];
        var file = await Writing.CsvAsync(Plain with { Header = false }, [Writing.Text("a"), Writing.Text("b")], [cut, rest], [rest, "\uD800"]);
        Assert.Equal("a\uFFFD,\uFFFDb\r\n\uFFFDb,\uFFFD\r\n", Encoding.UTF8.GetString(file));
    }
}

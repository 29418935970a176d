using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Text;
using GraphQLExport.Rows;
using NodaTime;

namespace GraphQLExport.Tests.Formats;

/// <summary>Plain text, read back by splitting lines and by <see cref="Uri"/>, which knows brackets around IPv6 addresses.</summary>
[Trait("Req", "X-FR1")]
public sealed class TextTests
{
    private static readonly Column[] Endpoint = [Writing.Text("host"), new("port", ColumnKind.Int64)];

    [Fact]
    public async Task A_row_is_a_line_of_the_template_whatever_the_order_of_columns()
    {
        Column[] columns = [new("at", ColumnKind.Timestamp), new("rate", ColumnKind.Double), new("ok", ColumnKind.Boolean), Writing.Text("name")];

        var file = await WriteAsync("<{name}> {ok}/{rate} {at}.", columns, [new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero), 0.5, true, "é東"]);

        Assert.Equal("<é東> true/0.5 2026-01-18T10:00:00Z.\n", file);
    }

    [Fact]
    public async Task No_rows_are_no_bytes() => Assert.Empty(await WriteAsync("{host}:{port}", Endpoint));

    [Fact]
    public async Task A_missing_value_is_empty() => Assert.Equal(":\n", await WriteAsync("{host}:{port}", Endpoint, new object?[] { null, null }));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1:8080\n")]
    [InlineData("2001:db8::1", "[2001:db8::1]:8080\n")]
    [InlineData("a\r\nevil:1", "[a��evil:1]:8080\n")]
    [InlineData("a\u0085b\u2028c\u2029d\u000be\u007ff\0g", "a�b�c�d�e�f�g:8080\n")]
    [InlineData("\uFEFFa", "�a:8080\n")]
    [InlineData("é©ï…", "é©ï…:8080\n")]
    public async Task Nothing_breaks_a_line_and_what_would_hide_its_end_is_bracketed(string host, string line) =>
        Assert.Equal(line, await WriteAsync("{host}:{port}", Endpoint, [host, 8080L]));

    [Theory]
    [InlineData("proxy.example.net")]
    [InlineData("192.0.2.7")]
    [InlineData("2001:db8::7")]
    public async Task Another_reader_finds_host_and_port(string host)
    {
        var read = new Uri("http://" + (await WriteAsync("{host}:{port}", Endpoint, [host, 3128L])).TrimEnd('\n'));

        Assert.Equal((host, 3128), (read.Host.Trim('[', ']'), read.Port));
    }

    [Fact]
    public void Hostile_values_keep_to_their_line() => Prop.ForAll(
        Arb.From(HostileText.Table(2)),
        table =>
        {
            var file = WriteAsync("{a}\t{b}", [Writing.Text("a"), Writing.Text("b")], table).GetAwaiter().GetResult();

            Assert.Equal(table.Length, file.Split('\n').Length - 1);
            Assert.DoesNotContain(file, letter => letter is not ('\n' or '\t') && (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF'));
            Assert.All(file.Split('\n').SkipLast(1), line => Assert.Equal(2, line.Split('\t').Length));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("host")]
    [InlineData("{}")]
    [InlineData("{host")]
    [InlineData("host}")]
    [InlineData("{host}}")]
    [InlineData("{{host}")]
    [InlineData("{host}\n{port}")]
    public void A_template_without_columns_or_with_odd_braces_is_refused(string template) =>
        Assert.Throws<FormatException>(() => TextLine.Parse(template));

    [Fact]
    public void A_line_needs_its_template_and_its_columns()
    {
        Assert.Throws<ArgumentException>(() => new TextFormat().CreateWriter(new WriterContext(Endpoint, DateTimeZone.Utc)));
        Assert.Throws<ArgumentException>(() => new TextFormat().CreateWriter(new WriterContext(Endpoint, DateTimeZone.Utc) { TextLine = TextLine.Parse("{name}") }));
    }

    private static async Task<string> WriteAsync(string template, Column[] columns, params object?[][] rows) => Encoding.UTF8.GetString(
        await Writing.WriteAsync(new TextFormat(), new WriterContext(columns, DateTimeZone.Utc) { TextLine = TextLine.Parse(template) }, rows));
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Formats.Yaml;
using GraphQLExport.Rows;
using NodaTime;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GraphQLExport.Tests.Formats;

[Trait("Req", "X-FR4")]
[Trait("Req", "X-SC2")]
public sealed class YamlTests
{
    private static readonly Column[] Kinds = [new("text", ColumnKind.Text), new("whole", ColumnKind.Int64), new("float", ColumnKind.Double), new("flag", ColumnKind.Boolean), new("time", ColumnKind.Timestamp)];

    [Fact]
    public async Task A_row_is_a_mapping()
    {
        var time = new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            "- text: plain words\n  whole: -5\n  float: 0.5\n  flag: true\n  time: \"2026-01-18T10:00:00Z\"\n- text: null\n  whole: null\n  float: null\n  flag: null\n  time: null\n",
            await WriteAsync(Kinds, ["plain words", -5, 0.5, true, time], [null, null, null, null, null]));
    }

    [Fact]
    public async Task No_rows_are_an_empty_sequence() => Assert.Equal("[]\n", await WriteAsync(Kinds));

    [Theory]
    [InlineData(1, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e21, "1.0E+21")]
    [InlineData(1.5e-7, "1.5E-07")]
    [InlineData(double.NaN, ".nan")]
    [InlineData(double.PositiveInfinity, ".inf")]
    [InlineData(double.NegativeInfinity, "-.inf")]
    [InlineData(double.MinValue, "-1.7976931348623157E+308")]
    public async Task A_float_is_a_float_to_every_reader(double value, string text) =>
        Assert.Equal($"- f: {text}\n", await WriteAsync([new("f", ColumnKind.Double)], [value]));

    [Theory]
    [InlineData("yes")]
    [InlineData("NO")]
    [InlineData("off")]
    [InlineData("True")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("12")]
    [InlineData("0x1f")]
    [InlineData("1e5")]
    [InlineData("190:20:30")]
    [InlineData("2026-01-18")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("- a")]
    [InlineData("---")]
    [InlineData("[a]")]
    [InlineData("*a")]
    [InlineData("&a")]
    [InlineData("!a")]
    [InlineData("%a")]
    [InlineData("@a")]
    [InlineData("<<")]
    [InlineData("=")]
    [InlineData("ü")]
    public async Task What_could_mean_something_is_quoted(string text) => Assert.Equal($"- t: \"{text}\"\n", await WriteAsync([Writing.Text("t")], [text]));

    [Theory]
    [InlineData("a\tb\nc\rd", "\"a\\tb\\nc\\rd\"")]
    [InlineData("\0\u001b\u007f\u0085", "\"\\u0000\\u001b\\u007f\\u0085\"")]
    [InlineData("\u2028\u2029\uFEFF\uFFFE\uFFFF", "\"\\u2028\\u2029\\ufeff\\ufffe\\uffff\"")]
    [InlineData("\u2027é\uFFFD🎥", "\"\u2027é\uFFFD🎥\"")]
    [InlineData("\"\\", "\"\\\"\\\\\"")]
    public async Task What_readers_would_stumble_over_is_escaped(string text, string written) => Assert.Equal($"- t: {written}\n", await WriteAsync([Writing.Text("t")], [text]));

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(1_001)]
    [InlineData(70_000)]
    public async Task A_name_of_any_length_is_a_key(int length)
    {
        var name = new string('n', length) + ":";
        Assert.Equal([[(name, "a")]], Read(await WriteAsync([Writing.Text(name)], ["a"])));
    }

    [Fact]
    public void YamlDotNet_reads_back_every_value() => Prop.ForAll(
        Arb.From(from name in HostileText.Cell from table in HostileText.Table(2) select (name, table)),
        sample =>
        {
            var file = WriteAsync([Writing.Text(sample.name), Writing.Text("2")], sample.table).GetAwaiter().GetResult();
            var expected = sample.table.Select(row => new[] { (HostileText.WellFormed(sample.name), WellFormed(row[0])), ("2", WellFormed(row[1])) });
            Assert.Equal(expected, Read(file));
        }).QuickCheckThrowOnFailure();

    private static string? WellFormed(string? text) => text is null ? null : HostileText.WellFormed(text);

    private static async Task<string> WriteAsync(Column[] columns, params object?[][] rows) =>
        Encoding.UTF8.GetString(await Writing.WriteAsync(new YamlFormat(), new(columns, DateTimeZone.Utc), rows));

    /// <summary>The rows as YamlDotNet finds them; a plain null is null, and any other scalar its text.</summary>
    private static List<(string Name, string? Value)[]> Read(string file)
    {
        var parser = new Parser(new StringReader(file));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<SequenceStart>();
        List<(string, string?)[]> rows = [];
        while (parser.TryConsume<MappingStart>(out _))
        {
            List<(string, string?)> row = [];
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var (name, value) = (parser.Consume<Scalar>(), parser.Consume<Scalar>());
                row.Add((name.Value, value is { Style: ScalarStyle.Plain, Value: "null" } ? null : value.Value));
            }

            rows.Add([.. row]);
        }

        parser.Consume<SequenceEnd>();
        return rows;
    }
}

using System.Text;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Json;
using GraphQLExport.Rows;
using NodaTime;

namespace GraphQLExport.Tests.Formats;

[Trait("Req", "X-SC2")]
public sealed class JsonTests
{
    private static readonly Column[] Columns = [Writing.Text("a"), new("b", ColumnKind.Double), new("c", ColumnKind.Boolean)];

    [Fact]
    public async Task An_array_has_a_line_per_object() => Assert.Equal(
        "[{\"a\":\"x\",\"b\":1.5,\"c\":true},\n{\"a\":null,\"b\":null,\"c\":null}]\n",
        Encoding.UTF8.GetString(await Writing.JsonAsync(new JsonOptions(), Columns, ["x", 1.5, true], [null, null, null])));

    [Fact]
    public async Task Indented_it_has_a_line_per_property() => Assert.Equal(
        "[\n  {\n    \"a\": \"x\",\n    \"b\": 2,\n    \"c\": false\n  },\n  {\n    \"a\": \"y\",\n    \"b\": 3,\n    \"c\": true\n  }\n]\n",
        Encoding.UTF8.GetString(await Writing.JsonAsync(new JsonOptions { Indent = true }, Columns, ["x", 2.0, false], ["y", 3.0, true])));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_rows_it_is_an_empty_array(bool indent) =>
        Assert.Equal("[]\n", Encoding.UTF8.GetString(await Writing.JsonAsync(new JsonOptions { Indent = indent }, Columns)));

    [Theory]
    [InlineData(false, "{\"q\\\"\":\"a\\nb\",\"rows\":[{\"a\":\"x\"}]}\n", "{\"q\\\"\":\"a\\nb\",\"rows\":[]}\n")]
    [InlineData(true, "{\"q\\\"\": \"a\\nb\",\"rows\": [\n  {\n    \"a\": \"x\"\n  }\n]}\n", "{\"q\\\"\": \"a\\nb\",\"rows\": []}\n")]
    [Trait("Req", "M-F2")]
    public async Task An_envelope_holds_the_array_as_its_last_property(bool indent, string one, string none)
    {
        var options = new JsonOptions { Indent = indent, Envelope = new([("q\"", "a\nb")], "rows") };
        Assert.Equal(one, Encoding.UTF8.GetString(await Writing.JsonAsync(options, [Writing.Text("a")], ["x"])));
        Assert.Equal(none, Encoding.UTF8.GetString(await Writing.JsonAsync(options, [Writing.Text("a")])));
    }

    [Fact]
    public async Task Ndjson_ends_every_line()
    {
        var context = new WriterContext([Writing.Text("a")], DateTimeZone.Utc);
        Assert.Equal("{\"a\":\"x\"}\n{\"a\":\"y\\nz\"}\n", Encoding.UTF8.GetString(await Writing.WriteAsync(new NdjsonFormat(), context, [["x"], ["y\nz"]])));
        Assert.Empty(await Writing.WriteAsync(new NdjsonFormat(), context, []));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task Numbers_that_json_lacks_are_null(double value) => Assert.Equal(
        "[{\"b\":null}]\n", Encoding.UTF8.GetString(await Writing.JsonAsync(new JsonOptions(), [new("b", ColumnKind.Double)], [value])));

    [Fact]
    public async Task Names_and_texts_are_escaped_as_little_as_possible() => Assert.Equal(
        "[{\"q\\\"\\\\\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f\u007f/é<\u2028🎥\"}]\n",
        Encoding.UTF8.GetString(await Writing.JsonAsync(new JsonOptions(), [Writing.Text("q\"\\")], ["\"\\\b\t\n\f\r\0\u001f\u007f/é<\u2028🎥"])));
}

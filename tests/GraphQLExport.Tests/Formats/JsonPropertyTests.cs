using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Json;
using NodaTime;

namespace GraphQLExport.Tests.Formats;

[Trait("Req", "X-SC2")]
[Trait("Req", "X-SC1")]
public sealed class JsonPropertyTests
{
    private static readonly Gen<(string Name, string?[][] Table, bool Indent)> Samples =
        from name in HostileText.Cell
        from table in HostileText.Table(2)
        from indent in Gen.Elements(true, false)
        select (name, table, indent);

    [Fact]
    public void System_Text_Json_reads_back_every_value() => Prop.ForAll(
        Arb.From(Samples),
        sample =>
        {
            var file = Writing.JsonAsync(new JsonOptions { Indent = sample.Indent }, [Writing.Text(sample.Name), Writing.Text("2")], sample.Table)
                .GetAwaiter().GetResult();
            using var document = JsonDocument.Parse(file);
            Assert.Equal(sample.Table.Select(Expected), document.RootElement.EnumerateArray().Select(row => Cells(row, sample.Name)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_ndjson_line_is_an_object() => Prop.ForAll(
        Arb.From(Samples),
        sample =>
        {
            var context = new WriterContext([Writing.Text(sample.Name), Writing.Text("2")], DateTimeZone.Utc);
            var file = Writing.WriteAsync(new NdjsonFormat(), context, sample.Table).GetAwaiter().GetResult();
            var lines = System.Text.Encoding.UTF8.GetString(file).Split('\n')[..^1];
            Assert.Equal(sample.Table.Select(Expected), lines.Select(line => Cells(JsonDocument.Parse(line).RootElement, sample.Name)));
        }).QuickCheckThrowOnFailure();

    private static string?[] Expected(string?[] row) => [.. row.Select(cell => cell is null ? null : HostileText.WellFormed(cell))];

    private static string?[] Cells(JsonElement row, string name)
    {
        var properties = row.EnumerateObject().ToArray();
        Assert.Equal([HostileText.WellFormed(name), "2"], properties.Select(p => p.Name));
        return [.. properties.Select(p => p.Value.GetString())];
    }
}

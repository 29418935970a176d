using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Formats;

namespace GraphQLExport.Tests.Formats;

[Trait("Req", "X-SC2")]
[Trait("Req", "X-SC1")]
public sealed class CsvPropertyTests
{
    private static readonly Gen<CsvOptions> Options =
        from delimiter in Gen.Elements(',', ';', '\t', '|', ' ', 'a', '=', '\'', '#', '\u007f')
        from header in Gen.Elements(true, false)
        from mark in Gen.Elements(true, false)
        from ending in Gen.Elements(LineEnding.Crlf, LineEnding.Lf)
        from nullText in Gen.Elements("", "NULL", "\\N", ",", "a")
        from guard in Gen.Elements(true, false)
        select new CsvOptions
        {
            Delimiter = delimiter,
            Header = header,
            ByteOrderMark = mark,
            LineEnding = ending,
            NullText = nullText,
            GuardFormulas = guard,
        };

    [Fact]
    public void CsvHelper_reads_back_every_cell() => Prop.ForAll(
        Arb.From(
            from options in Options
            from columns in Gen.Choose(1, 4)
            from names in Gen.ArrayOf(HostileText.Cell, columns)
            from table in HostileText.Table(columns)
            select (options, names, table)),
        sample =>
        {
            var (options, names, table) = sample;
            var file = Writing.CsvAsync(options, [.. names.Select(Writing.Text)], table).GetAwaiter().GetResult();
            var expected = table.Select(row => row.Select(cell => cell is null ? options.NullText : Guarded(cell, options)).ToArray()).ToList();
            if (options.Header)
                expected.Insert(0, [.. names.Select(name => Guarded(name, options))]);
            Assert.Equal(expected, Writing.ReadCsv(file, options.Delimiter));
        }).QuickCheckThrowOnFailure();

    private static string Guarded(string text, CsvOptions options)
    {
        text = HostileText.WellFormed(text);
        return options.GuardFormulas && text.Length > 0 && "=+-@\t\r\0".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
    }
}

using System.Text;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Pdf;
using GraphQLExport.Formats.Values;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Formats.Xlsx;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Formats;

/// <summary>A document and a workbook of the same rows say the same: numbers are rounded by one rule, halves away from zero.</summary>
[Trait("Req", "R-FMT")]
public sealed class ShownNumberTests : IDisposable
{
    private static readonly NumberFormat[] Formats = [NumberFormat.TwoDecimals, NumberFormat.Percent, NumberFormat.Probability, NumberFormat.Count];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2.675, NumberFormat.TwoDecimals, "2.68")]
    [InlineData(-2.675, NumberFormat.TwoDecimals, "-2.68")]
    [InlineData(1.005, NumberFormat.TwoDecimals, "1.01")]
    [InlineData(-0.004, NumberFormat.TwoDecimals, "0.00")]
    [InlineData(0, NumberFormat.Probability, "0.0000")]
    [InlineData(0.10245, NumberFormat.Percent, "10.25%")]
    [InlineData(0.00025, NumberFormat.Probability, "0.0003")]
    [InlineData(0.00000023, NumberFormat.Probability, "2.3E-07")]
    [InlineData(1234.5, NumberFormat.Count, "1,235")]
    [InlineData(999_999_999_999_999.0, NumberFormat.Count, "999,999,999,999,999")]
    [InlineData(1e15, NumberFormat.TwoDecimals, "1000000000000000")]
    public void Halves_are_rounded_away_from_zero(double value, NumberFormat format, string expected) => Assert.Equal(expected, Shown(value, format));

    [Fact]
    public async Task Libreoffice_shows_every_number_of_a_workbook_as_a_document_does()
    {
        var random = new Random(7);
        // No probability is negative, and no other number is that small.
        double[] values = [2.675, -2.675, 1.005, 0.285, 1.115, 8.345, 0.5, 1.5, 2.5, -0.5, 0.125, 0.10245, -0.004, 0.00005, 0, 1234.565, 99_999.995, .. Enumerable.Range(0, 2_000).Select(_ => random.Next(-2_000_000, 2_000_000) / 2_000d), .. Enumerable.Range(0, 500).Select(_ => random.NextDouble())];
        Column[] columns = [.. Formats.Select(format => new Column(format.ToString(), ColumnKind.Double))];
        var file = Path.Combine(_folder.Path, "numbers.xlsx");
        await File.WriteAllBytesAsync(file, (await WorkbookFile.WriteAsync(columns, values.Select(value => new object?[] { value, value, value, value }), new() { Formats = Formats })).Bytes);
        await OtherProgram.RunAsync(
            "soffice", $"-env:UserInstallation=file://{_folder.Path}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true", "--outdir", _folder.Path, file);
        var read = Writing.ReadCsv(await File.ReadAllBytesAsync(Path.ChangeExtension(file, "csv")));
        for (var i = 0; i < values.Length; i++)
        {
            var formats = values[i] >= 0 ? Formats : Formats.Where(format => format != NumberFormat.Probability);
            Assert.Equal(formats.Select(format => (values[i], format, Shown(values[i], format))), formats.Select(format => (values[i], format, read[i + 1][Array.IndexOf(Formats, format)])));
        }
    }

    private static string Shown(double value, NumberFormat format)
    {
        Span<byte> text = stackalloc byte[ValueText.MaxLength];
        return Encoding.UTF8.GetString(text[..ShownNumber.Format(value, format, text)]);
    }
}

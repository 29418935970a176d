using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Pdf;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using NodaTime;

namespace GraphQLExport.Tests.Formats.Pdf;

/// <summary>A document as qpdf, pdftotext and pdfinfo read it. Each one that is made has passed <c>qpdf --check</c>.</summary>
internal sealed partial class PdfFile
{
    private PdfFile(byte[] bytes, string text, string tags, string info)
    {
        Bytes = bytes;
        Text = text;
        Cells = [.. CellsOf(tags)];
        Info = info;
    }

    public byte[] Bytes { get; }

    /// <summary>All that pdftotext prints, in the order of the file; a form feed ends each page.</summary>
    public string Text { get; }

    /// <summary>The text of the cells of tables, the header's first, its blanks and line ends made one blank.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>What pdfinfo prints.</summary>
    public string Info { get; }

    public IReadOnlyList<string> Pages => Text.Split('\f')[..^1];

    public static async Task<PdfFile> WriteAsync(IReadOnlyList<Column> columns, IEnumerable<object?[]> rows, PdfOptions? options = null, string zone = "UTC") =>
        await ReadAsync(await Writing.WriteAsync(new PdfFormat(), new WriterContext(columns, DateTimeZoneProviders.Tzdb[zone]) { Pdf = options ?? new() }, rows));

    public static async Task<PdfFile> ReadAsync(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "file.pdf");
        await File.WriteAllBytesAsync(path, bytes);
        await OtherProgram.RunAsync("qpdf", "--check", path);
        return new(
            bytes,
            Encoding.UTF8.GetString(await OtherProgram.RunAsync("pdftotext", "-raw", path, "-")),
            Encoding.UTF8.GetString(await OtherProgram.RunAsync("pdfinfo", "-struct-text", path)),
            Encoding.UTF8.GetString(await OtherProgram.RunAsync("pdfinfo", path)));
    }

    /// <summary>How many pages a document has, of any length: its text is not read.</summary>
    public static async Task<int> CountPagesAsync(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "file.pdf");
        await File.WriteAllBytesAsync(path, bytes);
        return int.Parse(PageCount().Match(Encoding.UTF8.GetString(await OtherProgram.RunAsync("pdfinfo", path))).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Blanks of any kind and number as one, and none at the ends.</summary>
    public static string Normalised(string text) => Blanks().Replace(text, " ").Trim();

    /// <summary>What is left of a text on paper: blanks differ where lines end, and readers leave out what has no picture.</summary>
    public static string Printable(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => !Rune.IsWhiteSpace(rune) && rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)));

    /// <summary>The size of the pages in points.</summary>
    public (double Width, double Height) PageSize()
    {
        var size = Size().Match(Info);
        return (double.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(size.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> CellsOf(string tags)
    {
        StringBuilder? cell = null;
        var depth = 0;
        foreach (var line in tags.Split('\n'))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            if (CellTag().IsMatch(line))
            {
                if (cell is not null)
                    yield return Normalised(cell.ToString());
                (cell, depth) = (new(), indent);
            }
            else if (cell is not null && line.Length > 0 && indent <= depth)
            {
                yield return Normalised(cell.ToString());
                cell = null;
            }
            else if (cell is not null && Content().Match(line) is { Success: true } content)
            {
                cell.Append(' ').Append(content.Groups[1].Value);
            }
        }

        if (cell is not null)
            yield return Normalised(cell.ToString());
    }

    [GeneratedRegex(@"^\s*T[HD]\b")]
    private static partial Regex CellTag();

    [GeneratedRegex("""^\s*"(.*)"$""")]
    private static partial Regex Content();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex PageCount();

    [GeneratedRegex(@"Page size:\s+([\d.]+) x ([\d.]+)")]
    private static partial Regex Size();
}

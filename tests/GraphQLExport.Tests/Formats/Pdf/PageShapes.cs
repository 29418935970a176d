using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Formats.Pdf;

/// <summary>What stands on the pages of a document, as qpdf unpacks it: sizes of letters, and of each figure its bars and lines.</summary>
internal static partial class PageShapes
{
    /// <summary>A description of each page, in their order.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "file.pdf");
        await File.WriteAllBytesAsync(path, bytes);
        var unpacked = Encoding.Latin1.GetString(await OtherProgram.RunAsync("qpdf", "--qdf", "--object-streams=disable", path, "-"));
        return [.. Contents().Matches(unpacked).Select(content => Describe(content.Groups[1].Value))];
    }

    private static string Describe(string content)
    {
        var text = new StringBuilder();
        var sizes = Sizes().Matches(content).Select(size => Number(size.Groups[1])).Distinct().Order();
        text.Append("letters of ").AppendJoin(", ", sizes.Select(size => size.ToString(CultureInfo.InvariantCulture))).Append('\n');
        foreach (var figure in Figures().Matches(content).Select(figure => figure.Groups[1].Value).Where(figure => Paths().IsMatch(figure)))
        {
            text.Append("figure\n");
            foreach (var shape in Paths().Matches(figure).Select(Shape).GroupBy(shape => shape))
                text.Append("  ").Append(shape.Key).Append(shape.Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $", {shape.Count()} times\n") : "\n");
        }

        return text.ToString();
    }

    private static string Shape(Match path)
    {
        (double X, double Y)[] points = [.. Points().Matches(path.Groups[1].Value).Select(point => (Number(point.Groups[1]), Number(point.Groups[2])))];
        return path.Groups[2].Value == "S"
            ? string.Create(CultureInfo.InvariantCulture, $"line of {points.Length} points")
            : string.Create(CultureInfo.InvariantCulture, $"area of {points.Length} points, {points.Max(point => point.X) - points.Min(point => point.X):0.#} x {points.Max(point => point.Y) - points.Min(point => point.Y):0.#}");
    }

    private static double Number(Group text) => double.Parse(text.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"%% Contents for page \d+\n(?:%%[^\n]*\n)*\d+ 0 obj\n<<.*?>>\nstream\n(.*?)endstream", RegexOptions.Singleline)]
    private static partial Regex Contents();

    [GeneratedRegex(@"/F\d+ ([\d.]+) Tf")]
    private static partial Regex Sizes();

    [GeneratedRegex(@"/Figure<</MCID \d+>>BDC\n(.*?)EMC\n", RegexOptions.Singleline)]
    private static partial Regex Figures();

    [GeneratedRegex(@"((?:[-\d.]+ [-\d.]+ [ml]\n)+)(?:h\n)?([Sf])\b")]
    private static partial Regex Paths();

    [GeneratedRegex(@"([-\d.]+) ([-\d.]+) [ml]\n")]
    private static partial Regex Points();
}

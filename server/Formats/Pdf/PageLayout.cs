using QuestPDF.Helpers;

namespace GraphQLExport.Formats.Pdf;

/// <summary>The paper, the size of letters and the widths of columns that let a table fit, in points.</summary>
/// <param name="Width">The paper's width.</param>
/// <param name="Height">The paper's height.</param>
/// <param name="FontSize">The size of the table's letters.</param>
/// <param name="Columns">The widths of columns.</param>
internal sealed record PageLayout(float Width, float Height, float FontSize, IReadOnlyList<float> Columns)
{
    /// <summary>What stays free at each edge.</summary>
    public const float Margin = 40;

    /// <summary>What stays free left and right of a cell's text.</summary>
    public const float CellPadding = 4;

    private const float LetterWidth = 0.6f;
    private const float LargestPaper = 14_400;
    private const float MostStretch = 1.5f;
    private static readonly float Bigger = MathF.Sqrt(2);
    private static readonly float[] FontSizes = [8.5f, 8, 7.5f, 7, 6.5f, 6];

    /// <summary>The room between the margins.</summary>
    public float Room => Width - (2 * Margin);

    /// <summary>A4 with letters as large as fit; larger paper of the same shape where even the smallest do not.</summary>
    public static PageLayout Of(ColumnRoom room, bool landscape)
    {
        var paper = landscape ? PageSizes.A4.Landscape() : PageSizes.A4;
        var (width, height) = (paper.Width, paper.Height);
        var size = FontSizes.FirstOrDefault(size => Points(room.Needed, size).Sum() <= width - (2 * Margin), FontSizes[^1]);
        var needed = Points(room.Needed, size);
        while (needed.Sum() > width - (2 * Margin) && Math.Max(width, height) * Bigger <= LargestPaper)
            (width, height) = (width * Bigger, height * Bigger);
        return new(width, height, size, Spread(needed, Points(room.Liked, size), width - (2 * Margin)));
    }

    private static float[] Points(IReadOnlyList<int> letters, float size) => [.. letters.Select(count => (count * size * LetterWidth) + (2 * CellPadding))];

    private static float[] Spread(float[] needed, float[] liked, float room)
    {
        var (least, most) = (needed.Sum(), liked.Sum());
        if (least >= room)
            return [.. needed.Select(width => width * room / least)];
        if (most <= room)
            return [.. liked.Select(width => width * Math.Min(MostStretch, room / most))];
        return [.. needed.Zip(liked, (from, to) => from + ((to - from) * (room - least) / (most - least)))];
    }
}

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
    private const float SmallestUpright = 7;
    private const float MostStretch = 1.5f;
    private const float PartLiked = 1 / 3f;
    private static readonly float Bigger = MathF.Sqrt(2);
    private static readonly float[] FontSizes = [8.5f, 8, 7.5f, 7, 6.5f, 6];

    /// <summary>The room between the margins.</summary>
    public float Room => Width - (2 * Margin);

    /// <summary>
    /// A4 with letters as large as fit and leave long texts a part of the room that they would like. Where they would be small, the page is
    /// wider than tall though nobody asked for it; where even the smallest do not fit, the paper is larger, of the same shape.
    /// </summary>
    public static PageLayout Of(ColumnRoom room, bool landscape)
    {
        var tall = PageSizes.A4;
        if (!landscape && Largest(room, tall.Width) is >= SmallestUpright and var upright)
            return Of(room, upright, tall.Width, tall.Height);
        var (width, height) = (tall.Height, tall.Width);
        var size = Largest(room, width) is > 0 and var largest ? largest : FontSizes[^1];
        while (!Fits(room, size, width) && width * Bigger <= LargestPaper)
            (width, height) = (width * Bigger, height * Bigger);
        return Of(room, size, width, height);
    }

    /// <summary>A4 for text and pictures, with no table of its own.</summary>
    public static PageLayout Paper(bool landscape) => landscape ? new(PageSizes.A4.Height, PageSizes.A4.Width, FontSizes[0], []) : new(PageSizes.A4.Width, PageSizes.A4.Height, FontSizes[0], []);

    private static PageLayout Of(ColumnRoom room, float size, float width, float height) =>
        new(width, height, size, Spread(Points(room.Needed, size), Points(room.Liked, size), width - (2 * Margin)));

    // 0 where none fit.
    private static float Largest(ColumnRoom room, float width)
    {
        var roomy = FontSizes.FirstOrDefault(size => size >= SmallestUpright && Wanted(room, size) <= width - (2 * Margin));
        return roomy > 0 ? roomy : FontSizes.FirstOrDefault(size => size <= SmallestUpright && Fits(room, size, width));
    }

    private static float Wanted(ColumnRoom room, float size) => Points(room.Needed, size).Zip(Points(room.Liked, size), (needed, liked) => needed + ((liked - needed) * PartLiked)).Sum();

    private static bool Fits(ColumnRoom room, float size, float width) => Points(room.Needed, size).Sum() <= width - (2 * Margin);

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

namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>The names of series beside their colours, in as many rows as they need.</summary>
internal static class Legend
{
    private const double Swatch = 14;
    private const double Gap = 18;

    /// <summary>Draws it at the top; a single series needs none.</summary>
    /// <returns>The height that it takes.</returns>
    public static double Draw(Svg svg, IReadOnlyList<string> names, double width, double rowHeight)
    {
        if (names.Count < 2)
            return 0;
        var (x, row) = (0d, 0);
        for (var i = 0; i < names.Count; i++)
        {
            var taken = Swatch + 5 + Svg.WidthOf(names[i]);
            if (x > 0 && x + taken > width)
                (x, row) = (0, row + 1);
            var y = (row * rowHeight) + 8;
            svg.Line(x, y, x + Swatch, y, svg.Colours.Of(i), 2.4);
            svg.Text(x + Swatch + 5, y + 3, names[i], "start");
            x += taken + Gap;
        }

        return (row + 1) * rowHeight;
    }
}

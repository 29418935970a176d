namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>Stands for a chart where no row has a value.</summary>
internal static class EmptyDrawing
{
    private const string Words = "No values";

    /// <summary>The picture, as SVG.</summary>
    /// <param name="title">What it says, for those who do not see it.</param>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="look">Its colours and words.</param>
    public static string Draw(string title, double width, double height, ChartLook look)
    {
        var svg = new Svg(width, height, title, look);
        if (Svg.WidthOf(Words) <= width)
            svg.Text(width / 2, (height / 2) + 3, Words, "middle");
        return svg.ToString();
    }
}

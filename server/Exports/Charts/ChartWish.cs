using GraphQLExport.Formats.Charts.Drawing;

namespace GraphQLExport.Exports.Charts;

/// <summary>What picture of a dataset a client wants.</summary>
/// <param name="IsSparkline">Whether it is a single line the size of a word.</param>
/// <param name="Width">Its width in points; null for the usual one.</param>
/// <param name="Height">The height of lines in points; null for the usual one.</param>
/// <param name="Colours">Its colours.</param>
internal sealed record ChartWish(bool IsSparkline, int? Width, int? Height, ChartColours Colours)
{
    /// <summary>The smallest and the greatest width that a picture may have.</summary>
    public (int Least, int Most) Widths => IsSparkline ? (40, 600) : (240, 2_000);

    /// <summary>The smallest and the greatest height that a picture may have.</summary>
    public (int Least, int Most) Heights => IsSparkline ? (12, 200) : (120, 1_200);

    /// <summary>The width to draw.</summary>
    public int DrawnWidth => Width ?? (IsSparkline ? 120 : 760);

    /// <summary>The height to draw.</summary>
    public int DrawnHeight => Height ?? (IsSparkline ? 28 : 260);
}

namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>The rectangle in which values are drawn, inside its axes.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
internal readonly record struct PlotFrame(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Its width.</summary>
    public double Width => Right - Left;

    /// <summary>Its height.</summary>
    public double Height => Bottom - Top;

    /// <summary>The place of a share of its width, from the left.</summary>
    public double X(double share) => Left + (share * Width);

    /// <summary>The place of a share of its height, from below.</summary>
    public double Y(double share) => Bottom - (share * Height);
}

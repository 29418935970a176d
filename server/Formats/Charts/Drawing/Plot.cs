using NodaTime;

namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>Lines over time, ready to be drawn.</summary>
/// <param name="Title">What they say, for those who do not see them.</param>
/// <param name="Start">Where the first stretch of time begins, in Unix milliseconds.</param>
/// <param name="Width">The length of a stretch, in milliseconds.</param>
/// <param name="Zone">Whose clocks the axis shows.</param>
/// <param name="Lines">The lines, each with a value for every stretch or none.</param>
internal sealed record LinePlot(string Title, long Start, long Width, DateTimeZone Zone, IReadOnlyList<PlotLine> Lines)
{
    /// <summary>Whether values are fractions of one that are shown as percentages.</summary>
    public bool IsPercent { get; init; }
}

/// <summary>One line.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Means">Its value in each stretch; null for none.</param>
/// <param name="Band">The least and the greatest value in each stretch, drawn as a pale band; null for none.</param>
internal sealed record PlotLine(string Name, IReadOnlyList<double?> Means, IReadOnlyList<(double Low, double High)?>? Band = null);

/// <summary>Bars with the interval that each true value lies in, ready to be drawn.</summary>
/// <param name="Title">What they say, for those who do not see them.</param>
/// <param name="Bars">The bars, from the top down.</param>
internal sealed record IntervalPlot(string Title, IReadOnlyList<PlotBar> Bars)
{
    /// <summary>Whether values are fractions of one that are shown as percentages.</summary>
    public bool IsPercent { get; init; }
}

/// <summary>One bar.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its length.</param>
/// <param name="Low">The interval's lower end; null without an interval.</param>
/// <param name="High">The interval's upper end; null without an interval.</param>
internal sealed record PlotBar(string Name, double Value, double? Low = null, double? High = null)
{
    /// <summary>Whether it is paler than the others, which are measured against it.</summary>
    public bool IsMuted { get; init; }
}

namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>Colours of what is drawn, as six hexadecimal digits.</summary>
internal static class ChartColours
{
    /// <summary>Text of axes and legends.</summary>
    public const string Text = "4A5159";

    /// <summary>The zero line, whiskers, and the ends of axes.</summary>
    public const string Axis = "333A41";

    /// <summary>Lines of the grid.</summary>
    public const string Grid = "DDE1E6";

    /// <summary>Bars, light enough for a whisker to be seen on them.</summary>
    public const string Bar = "7FA8DB";

    /// <summary>Bars that others are measured against.</summary>
    public const string Muted = "C3CAD3";

    // Distinct also for people who see few colours, in an order that keeps neighbours apart.
    private static readonly string[] Series = ["1F5FA8", "D1660A", "2E7D4F", "A23B72", "6C5BB5", "8A6D1D", "0F8B8D", "B3261E", "4A4A4A", "5B8DB8", "C98B2B", "7A9A3A"];

    /// <summary>The colour of a series, by its place.</summary>
    public static string Of(int series) => Series[series % Series.Length];
}

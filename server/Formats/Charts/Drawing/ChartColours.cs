namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>Colours of what is drawn, as six hexadecimal digits.</summary>
internal sealed record ChartColours
{
    private ChartColours()
    {
    }

    /// <summary>On paper and other white ground that is already there.</summary>
    public static ChartColours Print { get; } = new();

    /// <summary>On a white ground of its own.</summary>
    public static ChartColours Light { get; } = new() { Ground = "FFFFFF" };

    /// <summary>On a dark ground of its own.</summary>
    public static ChartColours Dark { get; } = new()
    {
        Ground = "161B22",
        Text = "B8C0CA",
        Axis = "D5DAE1",
        Grid = "333B46",
        Bar = "3D6491",
        Muted = "4A525D",
        Series = ["6FA8F0", "F0A35A", "6CC08B", "D98BB6", "A79BEA", "CBB36A", "5CC7C9", "F0837A", "B5BBC2", "9CC3E4", "E8BC6A", "B4D07A"],
    };

    /// <summary>What is behind everything; null where nothing is painted.</summary>
    public string? Ground { get; private init; }

    /// <summary>Text of axes and legends.</summary>
    public string Text { get; private init; } = "4A5159";

    /// <summary>The zero line, whiskers, and the ends of axes.</summary>
    public string Axis { get; private init; } = "333A41";

    /// <summary>Lines of the grid.</summary>
    public string Grid { get; private init; } = "DDE1E6";

    /// <summary>Bars, light enough for a whisker to be seen on them.</summary>
    public string Bar { get; private init; } = "7FA8DB";

    /// <summary>Bars that others are measured against.</summary>
    public string Muted { get; private init; } = "C3CAD3";

    // Distinct also for people who see few colours, in an order that keeps neighbours apart.
    private string[] Series { get; init; } = ["1F5FA8", "D1660A", "2E7D4F", "A23B72", "6C5BB5", "8A6D1D", "0F8B8D", "B3261E", "4A4A4A", "5B8DB8", "C98B2B", "7A9A3A"];

    /// <summary>The colour of a series, by its place.</summary>
    public string Of(int series) => Series[series % Series.Length];
}

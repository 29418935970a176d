namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>How a picture looks besides its plot. In a document it stands on paper and a caption is set below it; by itself it says all.</summary>
internal sealed record ChartLook
{
    /// <summary>On paper.</summary>
    public static ChartLook Print { get; } = new();

    /// <summary>Its colours.</summary>
    public ChartColours Colours { get; init; } = ChartColours.Print;

    /// <summary>What it shows, for those who do not see it; empty where that is told beside it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Said under the title at its top, with room around everything; null where it has no heading.</summary>
    public string? Heading { get; init; }
}

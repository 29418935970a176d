namespace QuestPDF.Infrastructure;

/// <summary>Where content stands in a room that is wider.</summary>
public enum HorizontalAlignment
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right edge.</summary>
    Right,
}

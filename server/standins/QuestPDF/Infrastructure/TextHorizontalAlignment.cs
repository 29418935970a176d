namespace QuestPDF.Infrastructure;

/// <summary>Where lines of text stand in their room.</summary>
public enum TextHorizontalAlignment
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right edge.</summary>
    Right,

    /// <summary>From edge to edge, except the last line of a paragraph.</summary>
    Justify,

    /// <summary>Where lines begin: at the left.</summary>
    Start,

    /// <summary>Where lines end: at the right.</summary>
    End,
}

namespace QuestPDF.Infrastructure;

/// <summary>Where content stands in a room that is higher.</summary>
public enum VerticalAlignment
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>At the bottom.</summary>
    Bottom,
}

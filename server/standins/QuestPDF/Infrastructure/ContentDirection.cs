namespace QuestPDF.Infrastructure;

/// <summary>Where lines and rows begin.</summary>
public enum ContentDirection
{
    /// <summary>At the left.</summary>
    LeftToRight,

    /// <summary>At the right. Accepted; text is still set from the left.</summary>
    RightToLeft,
}

namespace QuestPDF.Infrastructure;

/// <summary>How much pictures may lose. Accepted: pictures are kept as they are.</summary>
public enum ImageCompressionQuality
{
    /// <summary>Nothing.</summary>
    Best,

    /// <summary>Little.</summary>
    VeryHigh,

    /// <summary>The default.</summary>
    High,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    Low,

    /// <summary>Most.</summary>
    VeryLow,
}

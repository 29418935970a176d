namespace QuestPDF.Infrastructure;

/// <summary>How an element stands in the line of text that holds it.</summary>
public enum TextInjectedElementAlignment
{
    /// <summary>Its bottom on the baseline.</summary>
    AboveBaseline,

    /// <summary>Its top on the baseline.</summary>
    BelowBaseline,

    /// <summary>Its top at the top of the font.</summary>
    Top,

    /// <summary>Its bottom at the bottom of the font.</summary>
    Bottom,

    /// <summary>Its middle at the middle of the font.</summary>
    Middle,
}

namespace QuestPDF.Elements.Text;

/// <summary>What a glyph means for lines.</summary>
[Flags]
internal enum GlyphFlags : byte
{
    None = 0,

    /// <summary>A line may end after it.</summary>
    BreakAfter = 1,

    /// <summary>Takes no room at the end of a line; grows when lines are justified.</summary>
    Space = 2,

    /// <summary>The line ends after it.</summary>
    NewLine = 4,

    /// <summary>Draws nothing and takes no room.</summary>
    Hidden = 8,

    /// <summary>A soft hyphen: drawn when its line ends there.</summary>
    SoftHyphen = 16,

    /// <summary>Belongs to the character before it.</summary>
    Mark = 32,

    /// <summary>Is an element of one's own.</summary>
    Element = 64,
}

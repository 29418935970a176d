namespace QuestPDF.Infrastructure;

/// <summary>Whether letters stand on the line, or small above or below it.</summary>
internal enum FontPosition
{
    Normal,
    Subscript,
    Superscript,
}

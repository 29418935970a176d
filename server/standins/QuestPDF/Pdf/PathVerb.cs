namespace QuestPDF.Pdf;

/// <summary>A piece of a path.</summary>
internal enum PathVerb : byte
{
    Move,
    Line,
    Cubic,
    Close,
}

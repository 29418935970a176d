namespace QuestPDF.Drawing.Exceptions;

/// <summary>A document could not be drawn; the reason is the inner exception.</summary>
public sealed class DocumentDrawingException : Exception
{
    internal DocumentDrawingException(string message)
        : base(message)
    {
    }

    internal DocumentDrawingException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

namespace QuestPDF.Drawing.Exceptions;

/// <summary>A document is described in a way that makes no sense.</summary>
public sealed class DocumentComposeException : Exception
{
    internal DocumentComposeException(string message)
        : base(message)
    {
    }

    internal DocumentComposeException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

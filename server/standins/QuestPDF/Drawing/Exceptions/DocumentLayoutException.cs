namespace QuestPDF.Drawing.Exceptions;

/// <summary>Content asks for more room than any page gives.</summary>
public sealed class DocumentLayoutException : Exception
{
    internal DocumentLayoutException(string message)
        : base(message)
    {
    }

    internal DocumentLayoutException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

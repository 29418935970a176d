namespace HotChocolate.Language;

/// <summary>A document does not follow the grammar, or exceeds a limit of the parser.</summary>
/// <param name="message">What was wrong, beginning with "Syntax Error: ".</param>
/// <param name="position">The offset of the fault, in UTF-16 code units from 0.</param>
/// <param name="line">The line of the fault, from 1.</param>
/// <param name="column">The column of the fault, in UTF-16 code units from 1.</param>
public sealed class SyntaxException(string message, int position, int line, int column) : Exception(message)
{
    /// <summary>The offset of the fault, in UTF-16 code units from 0.</summary>
    public int Position { get; } = position;

    /// <summary>The line of the fault, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column of the fault, in UTF-16 code units from 1.</summary>
    public int Column { get; } = column;

    /// <summary>The limit that was exceeded; none where the grammar was broken.</summary>
    internal SyntaxLimit Limit { get; init; }
}

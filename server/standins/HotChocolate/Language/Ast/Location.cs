namespace HotChocolate.Language;

/// <summary>A span of source text.</summary>
/// <param name="start">The offset of the first character, in UTF-16 code units from 0.</param>
/// <param name="end">The offset after the last character, in UTF-16 code units.</param>
/// <param name="line">The line of the first character, from 1.</param>
/// <param name="column">The column of the first character, in UTF-16 code units from 1.</param>
public sealed class Location(int start, int end, int line, int column)
{
    /// <summary>The offset of the first character, in UTF-16 code units from 0.</summary>
    public int Start { get; } = start;

    /// <summary>The offset after the last character, in UTF-16 code units.</summary>
    public int End { get; } = end;

    /// <summary>The line of the first character, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column of the first character, in UTF-16 code units from 1.</summary>
    public int Column { get; } = column;
}

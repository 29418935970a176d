namespace GraphQLExport.Formats;

/// <summary>How CSV is written. The defaults are RFC 4180 with a header, safe to open in a spreadsheet.</summary>
public sealed record CsvOptions
{
    /// <summary>What separates cells: any character except a quote, CR, LF or half of a surrogate pair. A comma by default.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether the first line names the columns. True by default.</summary>
    public bool Header { get; init; } = true;

    /// <summary>Whether the file begins with a UTF-8 byte order mark, which Excel needs to see non-ASCII text. False by default.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>What ends each line, the last included. CRLF by default.</summary>
    public LineEnding LineEnding { get; init; } = LineEnding.Crlf;

    /// <summary>What stands for null; empty by default. A text that equals it is quoted, so that the two can be told apart.</summary>
    public string NullText { get; init; } = "";

    /// <summary>
    /// Whether texts and headers that begin with <c>= + - @ TAB CR NUL</c> get an apostrophe in front, so that no spreadsheet
    /// runs them as a formula. Numbers never do. True by default.
    /// </summary>
    public bool GuardFormulas { get; init; } = true;
}

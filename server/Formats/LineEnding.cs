namespace GraphQLExport.Formats;

/// <summary>What ends a line of CSV.</summary>
public enum LineEnding
{
    /// <summary>Carriage return and line feed, as RFC 4180 has it.</summary>
    Crlf,

    /// <summary>Line feed alone, as Unix tools have it.</summary>
    Lf,
}

namespace GraphQLExport.Domains.Logs;

/// <summary>
/// An entry of a log, this server's or an imported one. Only administrators may read it: a log tells what everyone does. Its texts hold no
/// control characters but line feeds and tabs.
/// </summary>
public sealed class LogEntry
{
    /// <summary>Primary key, growing with insertion and never used again.</summary>
    public long Id { get; set; }

    /// <summary>When it was written, to the millisecond, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>How much it matters.</summary>
    public LogEntryLevel Level { get; set; }

    /// <summary>The part of the program that wrote it; at most 200 characters, none of them a square bracket.</summary>
    public required string Component { get; set; }

    /// <summary>What it says.</summary>
    public required string Message { get; set; }

    /// <summary>The exception with its stack trace, or whatever lines followed the entry; null where there were none.</summary>
    public string? Exception { get; set; }

    /// <summary>Id of the request in which it was written, which the answer told as X-Request-Id; null outside requests.</summary>
    public string? RequestId { get; set; }

    /// <summary>Whose log it is of: this server's, or the name given when it was imported.</summary>
    public required string Source { get; set; }
}

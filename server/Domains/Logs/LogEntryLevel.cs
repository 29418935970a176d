namespace GraphQLExport.Domains.Logs;

/// <summary>How much a log entry matters, from the least.</summary>
public enum LogEntryLevel
{
    /// <summary>Each step.</summary>
    Trace,

    /// <summary>What helps those who look for a fault.</summary>
    Debug,

    /// <summary>What happens as it should.</summary>
    Info,

    /// <summary>What should not happen and does no harm yet.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,

    /// <summary>The program cannot go on.</summary>
    Critical,
}

using System.Text;

namespace GraphQLExport.Domains.Logs;

/// <summary>The words by which programs name levels.</summary>
internal static class LogLevels
{
    private static readonly Dictionary<string, LogEntryLevel> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TRACE"] = LogEntryLevel.Trace,
        ["VERBOSE"] = LogEntryLevel.Trace,
        ["DEBUG"] = LogEntryLevel.Debug,
        ["INFO"] = LogEntryLevel.Info,
        ["INFORMATION"] = LogEntryLevel.Info,
        ["NOTICE"] = LogEntryLevel.Info,
        ["WARN"] = LogEntryLevel.Warning,
        ["WARNING"] = LogEntryLevel.Warning,
        ["ERROR"] = LogEntryLevel.Error,
        ["SEVERE"] = LogEntryLevel.Error,
        ["CRITICAL"] = LogEntryLevel.Critical,
        ["FATAL"] = LogEntryLevel.Critical,
        ["ALERT"] = LogEntryLevel.Critical,
        ["EMERGENCY"] = LogEntryLevel.Critical,
    };

    /// <summary>The words, for messages.</summary>
    public static string Known => string.Join(", ", Words.Keys);

    /// <summary>The level of a word, in any letter case; null for any other word.</summary>
    public static LogEntryLevel? Find(string word) => Words.TryGetValue(word, out var level) ? level : null;

    /// <summary>A level as it is stored and exported.</summary>
    public static string Name(LogEntryLevel level) => level.ToString().ToUpperInvariant();

    /// <summary>A level as it is stored, in UTF-8.</summary>
    public static byte[] Utf8(LogEntryLevel level) => Encoding.ASCII.GetBytes(Name(level));

    /// <summary>The level of the framework's own.</summary>
    public static LogEntryLevel Of(LogLevel level) => level switch
    {
        LogLevel.Trace => LogEntryLevel.Trace,
        LogLevel.Debug => LogEntryLevel.Debug,
        LogLevel.Information => LogEntryLevel.Info,
        LogLevel.Warning => LogEntryLevel.Warning,
        LogLevel.Error => LogEntryLevel.Error,
        _ => LogEntryLevel.Critical,
    };
}

namespace GraphQLExport.Domains.Logs;

/// <summary>Settings of log entries: section <c>GraphQLExport:Logs</c>.</summary>
internal sealed class LogOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Logs";

    /// <summary>Whether this server's own log is kept.</summary>
    public bool Keep { get; set; } = true;

    /// <summary>The least level that is kept of this server's own log. What the section <c>Logging</c> does not let through never comes here.</summary>
    public LogLevel MinimumLevel { get; set; } = LogLevel.Information;

    /// <summary>How long this server's own entries are kept; imported ones stay.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How many entries may wait to be stored; further ones are dropped and counted.</summary>
    public int Capacity { get; set; } = 10_000;

    /// <summary>The longest time that an entry waits to be stored with others, as long as the database takes it.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>What this server is called in its entries.</summary>
    public string Source { get; set; } = "graphqlexport";
}

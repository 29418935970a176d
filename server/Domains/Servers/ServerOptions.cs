namespace GraphQLExport.Domains.Servers;

/// <summary>Settings of server metrics: section <c>GraphQLExport:Servers</c>.</summary>
internal sealed class ServerOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Servers";

    /// <summary>Whether this host itself is sampled.</summary>
    public bool Collect { get; set; } = true;

    /// <summary>The time between two samples, one second to one hour.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What this host is called; the machine's own name where empty.</summary>
    public string? Name { get; set; }

    /// <summary>How long raw samples are kept. The default covers the twelve months that an export may ask for, a leap day and some weeks more.</summary>
    public TimeSpan RawRetention { get; set; } = TimeSpan.FromDays(400);

    /// <summary>How long hourly rows are kept; two years by default.</summary>
    public TimeSpan HourlyRetention { get; set; } = TimeSpan.FromDays(731);

    /// <summary>How long daily rows are kept; ten years by default.</summary>
    public TimeSpan DailyRetention { get; set; } = TimeSpan.FromDays(3653);
}

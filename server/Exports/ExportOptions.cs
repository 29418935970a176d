namespace GraphQLExport.Exports;

/// <summary>Settings of exports: section <c>GraphQLExport:Exports</c>.</summary>
internal sealed class ExportOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Exports";

    /// <summary>Unfinished exports that one user may have, 1 to 1000.</summary>
    public int MaxPerUser { get; set; } = 3;

    /// <summary>Exports that run side by side in this process, 1 to 64; the processor count by default.</summary>
    public int Workers { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Direct streams that all users together may have open in this process, 1 to 10000.</summary>
    public int MaxStreams { get; set; } = 50;

    /// <summary>How long a direct stream may take, however slow its reader: for so long it keeps a snapshot of the database.</summary>
    public TimeSpan LongestStream { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Presets that one user may keep.</summary>
    public int MaxPresetsPerUser { get; set; } = 100;

    /// <summary>How long a finished file is kept.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long an export stays in the history after its end, and never less than its file is kept. The audit log keeps what was done for good.</summary>
    public TimeSpan History { get; set; } = TimeSpan.FromDays(400);

    /// <summary>Bytes that the files of one user's exports may take together; 0 for any number.</summary>
    public long MaxBytesPerUser { get; set; }

    /// <summary>Bytes that the files of everyone's exports may take together; 0 for any number.</summary>
    public long MaxBytes { get; set; }

    /// <summary>How long a download link lives.</summary>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often an export is tried again by itself after a failure that may pass, 0 to 10.</summary>
    public int AutomaticRetries { get; set; } = 2;

    /// <summary>How long after the first failure that is; six times as long after each further one.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often an export is begun before it counts as failed: a row that kills the server must not do so for ever.</summary>
    public int MaxAttempts { get; set; } = 5;
}

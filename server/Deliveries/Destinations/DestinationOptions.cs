namespace GraphQLExport.Deliveries;

/// <summary>Settings of destinations: section <c>GraphQLExport:Destinations</c>.</summary>
internal sealed class DestinationOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Destinations";

    /// <summary>How long a test may wait for an answer: somebody waits for it.</summary>
    public static readonly TimeSpan TestTimeout = TimeSpan.FromSeconds(15);

    /// <summary>The directories within which local destinations may lie, separated by commas; none for no local destinations.</summary>
    public string? LocalRoots { get; set; }

    /// <summary>Whether webhooks, buckets and SFTP servers may be at private addresses.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long sending one file to a webhook, one part of a file to a bucket, or one step of SFTP may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a file is sent before its export fails.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>How long after the first failure a file is sent again; four times as long after each further one.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>After how many days buckets delete files, by a rule that is set where there is none; 0 for no rule.</summary>
    public int S3ExpireDays { get; set; } = 7;

    /// <summary>Destinations that one user may have.</summary>
    public int MaxPerUser { get; set; } = 20;
}

namespace GraphQLExport.Domains.AuditTrail;

/// <summary>An audit row of another system, as that system told it. No part of this server's own audit log, and not chained.</summary>
public sealed class TrailEvent
{
    /// <summary>Primary key, growing with insertion.</summary>
    public long Id { get; set; }

    /// <summary>When it happened there, to the millisecond, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>The system that it comes from, such as <c>cloudtrail</c>.</summary>
    public required string Source { get; set; }

    /// <summary>Its id there.</summary>
    public string? EventId { get; set; }

    /// <summary>The kind of who did it.</summary>
    public string? ActorType { get; set; }

    /// <summary>Who did it.</summary>
    public string? Actor { get; set; }

    /// <summary>The service that it was done to.</summary>
    public string? Service { get; set; }

    /// <summary>What was done.</summary>
    public required string Action { get; set; }

    /// <summary>Where that service runs.</summary>
    public string? Region { get; set; }

    /// <summary>The address that the request came from.</summary>
    public string? SourceIp { get; set; }

    /// <summary>Whether it changed nothing.</summary>
    public bool? ReadOnly { get; set; }

    /// <summary>Code of the failure, where it failed.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>The failure in words.</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>What else that system told, as JSON.</summary>
    public string? DetailsJson { get; set; }
}

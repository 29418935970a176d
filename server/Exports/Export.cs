using GraphQLExport.Formats;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>One run of a request: a job with states, progress and files.</summary>
public sealed class Export
{
    /// <summary>Its id, made by the server and never used again.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public ExportStatus Status { get; set; }

    /// <summary>Name of the exported dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>Format of its file.</summary>
    public ExportFormat Format { get; init; }

    /// <summary>How often it was begun; more than once if the server stopped while it ran, or an attempt failed for a reason that may pass.</summary>
    public int Attempt { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its latest attempt began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When it reached its end.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>When its files are deleted.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Who asked for it.</summary>
    [GraphQLIgnore]
    public required string UserId { get; init; }

    /// <summary>The validated request, as JSON.</summary>
    [GraphQLIgnore]
    public required string RequestJson { get; init; }

    /// <summary>Name that its file is downloaded under.</summary>
    [GraphQLIgnore]
    public required string FileName { get; init; }

    /// <summary>Why the data was wanted, in the words of who asked for it.</summary>
    public string? Reason { get; init; }

    /// <summary>The caller's own key of this start: a second start with it finds this export.</summary>
    [GraphQLIgnore]
    public string? IdempotencyKey { get; init; }

    /// <summary>What was started with the key; null where there was none.</summary>
    [GraphQLIgnore]
    public string? IdempotencyDigest { get; init; }

    /// <summary>While it waits after a failed attempt, when the next one begins.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>The process that runs it; null while none does.</summary>
    [GraphQLIgnore]
    public string? WorkerId { get; set; }

    /// <summary>The schedule that started it; null when a person did.</summary>
    [GraphQLIgnore]
    public string? ScheduleId { get; init; }

    /// <summary>Where its file is sent; null for nowhere.</summary>
    [GraphQLIgnore]
    public string? DestinationId { get; init; }

    /// <summary>Where the request that asked for it stands in a trace; null where that is not known.</summary>
    [GraphQLIgnore]
    public string? TraceParent { get; init; }

    /// <summary>Which incremental request it is a delivery of; null when it is not incremental.</summary>
    [GraphQLIgnore]
    public string? Fingerprint { get; init; }

    /// <summary>Largest primary key that it delivered.</summary>
    [GraphQLIgnore]
    public long? LastKey { get; set; }

    /// <summary>When it came to its present state; null where that was before this was noted.</summary>
    [GraphQLIgnore]
    public DateTimeOffset? MovedAt { get; set; }

    /// <summary>Sequence of the latest progress event.</summary>
    [GraphQLIgnore]
    public long Sequence { get; set; }

    /// <summary>Why it failed.</summary>
    [GraphQLIgnore]
    public ExportFailureCode? FailureCode { get; set; }

    /// <summary>Why it failed, in a sentence that is safe to show.</summary>
    [GraphQLIgnore]
    public string? FailureMessage { get; set; }
}

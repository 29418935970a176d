using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>How an export ended. Log lines and metrics follow from it.</summary>
/// <param name="Kind">Job or stream.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Id">The job; null for a stream.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="Dataset">The dataset, one that exists.</param>
/// <param name="Format">The format.</param>
internal sealed record ExportEnded(ExportKind Kind, ExportEnd Status, string? Id, string UserId, string Dataset, ExportFormat Format)
{
    /// <summary>Rows written.</summary>
    public long Rows { get; init; }

    /// <summary>Bytes of the file.</summary>
    public long Bytes { get; init; }

    /// <summary>From the beginning of the attempt; nothing where it did not begin.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why it failed or was refused, safe to show.</summary>
    public string? Reason { get; init; }

    /// <summary>What only the log can explain.</summary>
    public Exception? Unexpected { get; init; }
}

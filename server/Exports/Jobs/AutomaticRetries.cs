using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>
/// When a failed attempt is followed by another by itself. Only what passes with time is tried again: a busy or absent database or storage,
/// and once rows that changed between counting and writing. A fault of the server would come again and stay hidden meanwhile; a full storage
/// takes somebody who makes room; a destination was tried several times already, and its file is kept.
/// </summary>
internal sealed class AutomaticRetries(IOptionsMonitor<ExportOptions> options, TimeProvider time)
{
    private const int Growth = 6;

    /// <summary>When the next attempt may begin; null where there is none.</summary>
    /// <param name="export">The export with the attempt that failed.</param>
    /// <param name="failure">Why.</param>
    public DateTimeOffset? NextOf(Export export, ExportOutcome.Failed failure)
    {
        var retries = failure.Code switch
        {
            ExportFailureCode.Timeout or ExportFailureCode.SourceUnavailable or ExportFailureCode.StorageUnavailable when failure.File is null => options.CurrentValue.AutomaticRetries,
            ExportFailureCode.SourceChanged => Math.Min(1, options.CurrentValue.AutomaticRetries),
            _ => 0,
        };
        return export.Attempt <= retries ? time.GetUtcNow() + options.CurrentValue.RetryDelay * Math.Pow(Growth, export.Attempt - 1) : null;
    }
}

using System.Data.Common;
using GraphQLExport.Destinations;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports;

/// <summary>Tells what went wrong in words that are safe to show.</summary>
internal static class ExportFailures
{
    /// <summary>The outcome of an exception.</summary>
    public static ExportOutcome.Failed Of(Exception exception) => exception switch
    {
        RowSourceException { Failure: RowSourceFailure.InvalidData } => new(ExportFailureCode.InvalidData, "A stored value cannot be written.", exception),
        RowSourceException { Failure: RowSourceFailure.Busy } => new(ExportFailureCode.Timeout, "The database was busy for too long.", exception),
        RowSourceException { Failure: RowSourceFailure.Unavailable } => new(ExportFailureCode.SourceUnavailable, "The database cannot be reached.", exception),
        RowSourceException => new(ExportFailureCode.SourceUnavailable, "The database could not answer the query.", exception),
        StorageQuotaException => new(ExportFailureCode.StorageFull, exception.Message),
        DestinationException { Failure: DestinationFailure.StorageFull } => new(ExportFailureCode.StorageFull, "No space is left for the file.", exception),
        DestinationException => new(ExportFailureCode.StorageUnavailable, "The storage of files cannot be written.", exception),
        TimeoutException => new(ExportFailureCode.Timeout, "The export took too long.", exception),
        DbException => new(ExportFailureCode.SourceUnavailable, "The database cannot be reached.", exception),
        _ => new(ExportFailureCode.Internal, "The server met an unexpected fault.", exception),
    };

    /// <summary>Why an export failed; null unless it did.</summary>
    public static ExportFailure? Of(Export export) => export.FailureCode is { } code ? new(code, export.FailureMessage ?? "", IsRetryable(code)) : null;

    /// <summary>Whether the same request may succeed another time.</summary>
    public static bool IsRetryable(ExportFailureCode code) => code is not (ExportFailureCode.InvalidData or ExportFailureCode.TooManyRows or ExportFailureCode.AccessDenied);
}

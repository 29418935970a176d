namespace GraphQLExport.Exports;

/// <summary>Why an export failed.</summary>
/// <param name="Code">The kind of failure.</param>
/// <param name="Message">A sentence that is safe to show.</param>
/// <param name="Retryable">Whether the same request may succeed another time.</param>
public sealed record ExportFailure(ExportFailureCode Code, string Message, bool Retryable);

/// <summary>The kinds of failure.</summary>
public enum ExportFailureCode
{
    /// <summary>The database or the storage took too long.</summary>
    Timeout,

    /// <summary>No space is left for the file.</summary>
    StorageFull,

    /// <summary>The storage cannot be written.</summary>
    StorageUnavailable,

    /// <summary>The database cannot be read.</summary>
    SourceUnavailable,

    /// <summary>Other rows were written than had been counted.</summary>
    SourceChanged,

    /// <summary>A stored value cannot be written.</summary>
    InvalidData,

    /// <summary>More rows match than the format holds.</summary>
    TooManyRows,

    /// <summary>The owner may no longer read the data.</summary>
    AccessDenied,

    /// <summary>The server stopped too often while it ran.</summary>
    Interrupted,

    /// <summary>A fault of the server itself.</summary>
    Internal,
}

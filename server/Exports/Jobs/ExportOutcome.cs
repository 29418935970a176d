namespace GraphQLExport.Exports;

/// <summary>How an attempt ended. State, notification and log line follow from it, once.</summary>
internal abstract record ExportOutcome
{
    private ExportOutcome()
    {
    }

    /// <summary>A file is published under its final name, not yet known to the database. <paramref name="LastKey"/> is set where a delivery held rows.</summary>
    internal sealed record Completed(StoredFile File, long? LastKey) : ExportOutcome;

    /// <summary>A fault ended it. <paramref name="Unexpected"/> is set for those that only the log can explain.</summary>
    internal sealed record Failed(ExportFailureCode Code, string Message, Exception? Unexpected = null) : ExportOutcome
    {
        /// <summary>A whole file that is kept all the same: it could not be sent on.</summary>
        public StoredFile? File { get; init; }
    }

    /// <summary>Its token ended it: canceled by its owner, the server stops, or another worker has it now.</summary>
    internal sealed record Stopped : ExportOutcome;
}

namespace GraphQLExport.Rows;

/// <summary>Why rows could not be read.</summary>
public enum RowSourceFailure
{
    /// <summary>The database cannot be opened or reached.</summary>
    Unavailable,

    /// <summary>Another connection held its lock for longer than we wait.</summary>
    Busy,

    /// <summary>The database file is damaged.</summary>
    Corrupt,

    /// <summary>A stored value does not fit its column's kind.</summary>
    InvalidData,

    /// <summary>The database refused the query or failed while running it.</summary>
    QueryFailed,
}

/// <summary>Rows could not be read.</summary>
public sealed class RowSourceException : Exception
{
    /// <summary>States what failed.</summary>
    public RowSourceException(RowSourceFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>What failed, for a caller to act on.</summary>
    public RowSourceFailure Failure { get; }

    /// <summary>Whether trying again later can help.</summary>
    public bool IsTransient => Failure is RowSourceFailure.Busy or RowSourceFailure.Unavailable;
}

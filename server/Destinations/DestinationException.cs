namespace GraphQLExport.Destinations;

/// <summary>Why a file could not be stored or read.</summary>
public enum DestinationFailure
{
    /// <summary>No space, or no quota, is left.</summary>
    StorageFull,

    /// <summary>The storage is missing, read-only, forbidden or failing.</summary>
    Unavailable,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A file could not be stored or read. The message never holds a path.</summary>
public sealed class DestinationException : Exception
{
    /// <summary>States what failed.</summary>
    public DestinationException(DestinationFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>What failed, for a caller to act on.</summary>
    public DestinationFailure Failure { get; }
}

namespace GraphQLExport.Destinations;

/// <summary>What the operating system's errors mean for a destination.</summary>
internal static class StorageErrors
{
    private const int NoSpace = 28;
    private const int Failing = 5;
    private const int NoDevice = 19;
    private const int ReadOnly = 30;
    private const int Stale = 116;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    public static bool IsStorageError(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Whether no space is left.</summary>
    public static bool IsFull(IOException exception) => Classify(exception) == DestinationFailure.StorageFull;

    /// <summary>The exception for a caller of the destination; the details stay within it.</summary>
    public static DestinationException Explain(Exception exception)
    {
        var failure = Classify(exception);
        var message = failure switch
        {
            DestinationFailure.StorageFull => "There is no space left for export files.",
            DestinationFailure.Unavailable => "The storage for export files is not available.",
            _ => "The export file could not be stored.",
        };
        return new DestinationException(failure, message, exception);
    }

    private static DestinationFailure Classify(Exception exception) => exception switch
    {
        UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException or DriveNotFoundException => DestinationFailure.Unavailable,
        { HResult: NoSpace or LinuxQuota or WindowsDiskFull or WindowsHandleDiskFull } => DestinationFailure.StorageFull,
        { HResult: MacQuota } when OperatingSystem.IsMacOS() => DestinationFailure.StorageFull,
        { HResult: Failing or NoDevice or ReadOnly or Stale } => DestinationFailure.Unavailable,
        _ => DestinationFailure.Other,
    };
}

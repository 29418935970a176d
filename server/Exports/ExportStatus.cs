namespace GraphQLExport.Exports;

/// <summary>Where an export stands. Which state can follow which is told by <see cref="ExportStates"/>.</summary>
public enum ExportStatus
{
    /// <summary>Waiting for a worker.</summary>
    Queued,

    /// <summary>Being written.</summary>
    Running,

    /// <summary>Asked to stop, not yet stopped.</summary>
    Canceling,

    /// <summary>Stopped by its owner; nothing is left of it.</summary>
    Canceled,

    /// <summary>Its files are ready.</summary>
    Completed,

    /// <summary>Ended by a fault; nothing is left of it.</summary>
    Failed,

    /// <summary>Completed once; its files were deleted when their time was over.</summary>
    Expired,
}

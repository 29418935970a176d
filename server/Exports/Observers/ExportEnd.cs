namespace GraphQLExport.Exports;

/// <summary>How an export ended.</summary>
internal enum ExportEnd
{
    /// <summary>Whole.</summary>
    Completed,

    /// <summary>By a fault.</summary>
    Failed,

    /// <summary>By its owner, who canceled it or left.</summary>
    Canceled,

    /// <summary>Before it began: its request has faults, or its owner too many exports.</summary>
    Refused,
}

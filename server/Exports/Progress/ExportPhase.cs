namespace GraphQLExport.Exports;

/// <summary>What is being done for an export.</summary>
public enum ExportPhase
{
    /// <summary>It waits.</summary>
    Queued,

    /// <summary>The matching rows are counted.</summary>
    Counting,

    /// <summary>Rows are read and written.</summary>
    Writing,

    /// <summary>The file is made durable and published.</summary>
    Finishing,

    /// <summary>The file is sent to its destination.</summary>
    Delivering,

    /// <summary>Nothing: it is over.</summary>
    Done,
}

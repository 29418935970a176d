namespace GraphQLExport.Exports;

/// <summary>How an export reaches its reader.</summary>
internal enum ExportKind
{
    /// <summary>A job that leaves a file.</summary>
    Job,

    /// <summary>A direct stream.</summary>
    Stream,
}

namespace GraphQLExport.Exports;

/// <summary>How sure a count of rows is.</summary>
public enum RowCountKind
{
    /// <summary>Counted.</summary>
    Exact,

    /// <summary>Estimated.</summary>
    Estimated,

    /// <summary>Not known.</summary>
    Unknown,
}

namespace GraphQLExport.Exports;

/// <summary>How a finished file is compressed.</summary>
public enum Compression
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As one gzip file, RFC 1952.</summary>
    Gzip,

    /// <summary>As a ZIP archive of one file.</summary>
    Zip,
}

/// <summary>Layout of a report.</summary>
public enum ReportTemplate
{
    /// <summary>The rows as a table.</summary>
    Table,

    /// <summary>The results in brief.</summary>
    ExecutiveSummary,

    /// <summary>All results.</summary>
    DetailedResults,

    /// <summary>Variants side by side.</summary>
    Comparison,
}

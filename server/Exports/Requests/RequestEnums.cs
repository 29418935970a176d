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
    /// <summary>The rows as a table, of any dataset.</summary>
    Table,

    /// <summary>Results of experiments in brief.</summary>
    ExecutiveSummary,

    /// <summary>All results of experiments, each with its verdict and chart.</summary>
    DetailedResults,

    /// <summary>The variants of experiments side by side.</summary>
    Comparison,

    /// <summary>What each user did.</summary>
    UserActivity,

    /// <summary>How often each thing was done, by section.</summary>
    Compliance,
}

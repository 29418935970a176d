namespace GraphQLExport.Formats;

/// <summary>How a spreadsheet or a document shows the numbers of a column. The value in a spreadsheet's cell is the same in all of them.</summary>
public enum NumberFormat
{
    /// <summary>As many digits as fit.</summary>
    General,

    /// <summary>A whole number, thousands apart.</summary>
    Count,

    /// <summary>Two decimals.</summary>
    TwoDecimals,

    /// <summary>Four decimals, and an exponent for what is smaller.</summary>
    Probability,

    /// <summary>A fraction of one as a percentage with two decimals.</summary>
    Percent,
}

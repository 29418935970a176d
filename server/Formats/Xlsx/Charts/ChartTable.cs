namespace GraphQLExport.Formats.Xlsx.Charts;

/// <summary>What a chart is drawn from: a small table of its own, beside the rows.</summary>
/// <param name="Title">What stands over the chart.</param>
/// <param name="Note">How the table was made of the rows.</param>
/// <param name="CategoryName">Header of the first column.</param>
/// <param name="Categories">The first column: texts, or moments as serial numbers.</param>
/// <param name="CategoryFormat">How the axis shows the moments; null where categories are texts.</param>
/// <param name="Series">The other columns that are drawn.</param>
/// <param name="ValueStyle">How numbers look.</param>
internal sealed record ChartTable(
    string Title,
    string Note,
    string CategoryName,
    IReadOnlyList<string> Categories,
    string? CategoryFormat,
    IReadOnlyList<ChartSeries> Series,
    XlsxStyle ValueStyle)
{
    /// <summary>How far the interval of each bar reaches below and above it; null where lines are drawn.</summary>
    public (ChartSeries Minus, ChartSeries Plus)? Interval { get; init; }
}

/// <summary>One column of numbers.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Values">A number for each category, or none.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);

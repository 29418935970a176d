namespace GraphQLExport.Formats.Charts;

/// <summary>What a chart of an export's rows shows, by positions of columns in the file.</summary>
/// <param name="Title">What stands over it.</param>
public abstract record RowChart(string Title);

/// <summary>Lines over time, one for each value column, and for each group where there are several.</summary>
/// <param name="Title">What stands over it.</param>
/// <param name="Time">The column of moments.</param>
/// <param name="Group">The column of texts that tells apart whose values they are; null when they are all of one.</param>
/// <param name="Values">The columns of numbers.</param>
public sealed record TimeChart(string Title, int Time, int? Group, IReadOnlyList<int> Values) : RowChart(Title);

/// <summary>A bar for each row, with the interval that the true value is in.</summary>
/// <param name="Title">What stands over it.</param>
/// <param name="Labels">The columns of texts that name a row.</param>
/// <param name="Value">The column of the bar's length.</param>
/// <param name="Low">The column of the interval's lower end.</param>
/// <param name="High">The column of its upper end.</param>
public sealed record IntervalChart(string Title, IReadOnlyList<int> Labels, int Value, int Low, int High) : RowChart(Title);

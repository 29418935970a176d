using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Charts;

/// <summary>Gathers while rows pass by what a chart of them is drawn from, in memory that does not grow with them.</summary>
internal abstract class ChartData
{
    /// <summary>Whether there is nothing to draw.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>What stands over it.</summary>
    public abstract string Title { get; }

    /// <summary>How what is drawn was made of the rows.</summary>
    public abstract string Note { get; }

    /// <summary>What gathers for the chart that is wanted; null for none.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="columns">The file's columns.</param>
    /// <param name="maxBars">The most bars.</param>
    public static ChartData? Of(RowChart? chart, IReadOnlyList<Column> columns, int maxBars) => chart switch
    {
        TimeChart time => new TimeChartData(time, columns),
        IntervalChart interval => new IntervalChartData(interval, columns, maxBars),
        _ => null,
    };

    /// <summary>Takes all rows of a batch.</summary>
    public abstract void Add(RowBatch rows);

    /// <summary>The number in a cell; null for none, and for what is no finite one.</summary>
    protected static double? Number(ColumnVector values, int row)
    {
        if (values.IsNull(row))
            return null;
        var value = values.Kind == ColumnKind.Double ? values.GetDouble(row) : values.GetInt64(row);
        return double.IsFinite(value) ? value : null;
    }
}

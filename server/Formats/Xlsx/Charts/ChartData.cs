using GraphQLExport.Formats.Charts;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Xlsx.Charts;

/// <summary>Gathers while rows pass by what a chart of them is drawn from, in memory that does not grow with them.</summary>
internal abstract class ChartData
{
    /// <summary>What gathers for the chart that is wanted; null for none.</summary>
    public static ChartData? Of(WriterContext context, IReadOnlyList<XlsxStyle> styles) => context.Xlsx.Chart switch
    {
        TimeChart chart => new TimeChartData(chart, context, styles[chart.Values[0]]),
        IntervalChart chart => new IntervalChartData(chart, context, styles[chart.Value]),
        _ => null,
    };

    /// <summary>Takes all rows of a batch.</summary>
    public abstract void Add(RowBatch rows);

    /// <summary>What the chart is drawn from; null when there is nothing to draw.</summary>
    public abstract ChartTable? Complete();

    /// <summary>The number in a cell; null for none, and for what is no finite one.</summary>
    protected static double? Number(ColumnVector values, int row)
    {
        if (values.IsNull(row))
            return null;
        var value = values.Kind == ColumnKind.Double ? values.GetDouble(row) : values.GetInt64(row);
        return double.IsFinite(value) ? value : null;
    }
}

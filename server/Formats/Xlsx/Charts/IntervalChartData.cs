using System.Text;
using GraphQLExport.Formats.Charts;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Xlsx.Charts;

/// <summary>Bars with intervals, of the first <see cref="MaxBars"/> rows.</summary>
internal sealed class IntervalChartData(IntervalChart chart, WriterContext context, XlsxStyle style) : ChartData
{
    /// <summary>The most bars.</summary>
    public const int MaxBars = 50;

    private readonly List<(string Label, double Value, double Minus, double Plus)> _bars = [];
    private bool _leavesOut;

    public override void Add(RowBatch rows)
    {
        for (var row = 0; row < rows.Count && !_leavesOut; row++)
        {
            if (Number(rows[chart.Value], row) is not { } value)
                continue;
            _leavesOut = _bars.Count == MaxBars;
            if (_leavesOut)
                return;
            var low = Number(rows[chart.Low], row) ?? value;
            var high = Number(rows[chart.High], row) ?? value;
            _bars.Add((string.Join(": ", chart.Labels.Select(column => Encoding.UTF8.GetString(rows[column].GetText(row)))), value, Math.Max(0, value - low), Math.Max(0, high - value)));
        }
    }

    public override ChartTable? Complete() => _bars.Count == 0 ? null : new(
        chart.Title,
        $"{context.Columns[chart.Value].Name}, and from {context.Columns[chart.Low].Name} to {context.Columns[chart.High].Name}{(_leavesOut ? $", of the first {MaxBars} rows" : "")}",
        string.Join(": ", chart.Labels.Select(column => context.Columns[column].Name)),
        [.. _bars.Select(bar => bar.Label)],
        CategoryFormat: null,
        [Series(context.Columns[chart.Value].Name, bar => bar.Value)],
        style)
    {
        Interval = (Series("below", bar => bar.Minus), Series("above", bar => bar.Plus)),
    };

    private ChartSeries Series(string name, Func<(string Label, double Value, double Minus, double Plus), double> value) => new(name, [.. _bars.Select(bar => (double?)value(bar))]);
}

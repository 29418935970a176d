using System.Text;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Charts;

/// <summary>Bars with intervals, of the first rows.</summary>
/// <param name="chart">The chart.</param>
/// <param name="columns">The file's columns.</param>
/// <param name="maxBars">The most bars.</param>
internal sealed class IntervalChartData(IntervalChart chart, IReadOnlyList<Column> columns, int maxBars) : ChartData
{
    private readonly List<IntervalBar> _bars = [];
    private bool _leavesOut;

    /// <summary>The chart.</summary>
    public IntervalChart Chart => chart;

    /// <summary>The bars, in the order of their rows.</summary>
    public IReadOnlyList<IntervalBar> Bars => _bars;

    public override string Title => chart.Title;

    public override bool IsEmpty => _bars.Count == 0;

    public override string Note =>
        $"{columns[chart.Value].Name}, and from {columns[chart.Low].Name} to {columns[chart.High].Name}{(_leavesOut ? $", of the first {maxBars} rows" : "")}";

    public override void Add(RowBatch rows)
    {
        for (var row = 0; row < rows.Count && !_leavesOut; row++)
        {
            if (Number(rows[chart.Value], row) is not { } value)
                continue;
            _leavesOut = _bars.Count == maxBars;
            if (_leavesOut)
                return;
            var label = string.Join(": ", chart.Labels.Select(column => Encoding.UTF8.GetString(rows[column].GetText(row))));
            _bars.Add(new(label, value, Number(rows[chart.Low], row) ?? value, Number(rows[chart.High], row) ?? value));
        }
    }
}

/// <summary>One bar.</summary>
/// <param name="Label">What its row is called.</param>
/// <param name="Value">Its length.</param>
/// <param name="Low">The interval's lower end; the value where there is none.</param>
/// <param name="High">The interval's upper end; the value where there is none.</param>
internal sealed record IntervalBar(string Label, double Value, double Low, double High);

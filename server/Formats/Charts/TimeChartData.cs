using System.Text;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Charts;

/// <summary>Lines over time: means over at most <see cref="MaxPoints"/> equal stretches, of the first groups that come.</summary>
internal sealed class TimeChartData(TimeChart chart, IReadOnlyList<Column> columns) : ChartData
{
    /// <summary>The most points of a line.</summary>
    public const int MaxPoints = 1_000;

    /// <summary>The most lines: more can no longer be told apart.</summary>
    public const int MaxLines = 12;

    private readonly int _maxGroups = Math.Max(1, MaxLines / chart.Values.Count);
    private readonly List<byte[]> _groups = chart.Group is null ? [[]] : [];
    private readonly TimeBuckets _buckets = new(MaxPoints, chart.Values.Count * Math.Max(1, MaxLines / chart.Values.Count));
    private int _group;
    private bool _leavesOut;

    /// <summary>The chart.</summary>
    public TimeChart Chart => chart;

    /// <summary>The means of the lines.</summary>
    public TimeBuckets Buckets => _buckets;

    /// <summary>The names of the lines, in the order of their numbers.</summary>
    public IEnumerable<string> Names => Enumerable.Range(0, _groups.Count * chart.Values.Count).Select(NameOf);

    public override string Title => chart.Title;

    public override bool IsEmpty => _buckets.IsEmpty;

    public override string Note =>
        $"Means over {WidthText} each{(_leavesOut ? $", of the first {_groups.Count} of \"{columns[chart.Group!.Value].Name}\"" : "")}";

    /// <summary>The means of a line, one for each stretch of time or none.</summary>
    public IReadOnlyList<double?> Means(int line) => [.. Enumerable.Range(0, _buckets.Count).Select(bucket => _buckets.Mean(bucket, line))];

    /// <summary>The least and the greatest value of a line in each stretch of time that has any; null where no stretch has two.</summary>
    public IReadOnlyList<(double Low, double High)?>? Bands(int line)
    {
        (double Low, double High)?[] bands = [.. Enumerable.Range(0, _buckets.Count).Select(bucket => _buckets.Band(bucket, line))];
        return bands.Any(band => band is { } known && known.Low < known.High) ? bands : null;
    }

    public override void Add(RowBatch rows)
    {
        var times = rows[chart.Time];
        for (var row = 0; row < rows.Count; row++)
        {
            if (times.IsNull(row) || !FindGroup(rows, row))
                continue;
            for (var i = 0; i < chart.Values.Count; i++)
            {
                if (Number(rows[chart.Values[i]], row) is { } value)
                    _buckets.Add(times.GetInt64(row), (_group * chart.Values.Count) + i, value);
            }
        }
    }

    private string WidthText => _buckets.Width switch
    {
        >= 86_400_000 and var width => $"{width / 86_400_000} d",
        >= 3_600_000 and var width => $"{width / 3_600_000} h",
        >= 60_000 and var width => $"{width / 60_000} min",
        >= 1_000 and var width => $"{width / 1_000} s",
        var width => $"{width} ms",
    };

    private string NameOf(int line)
    {
        var (group, value) = Math.DivRem(line, chart.Values.Count);
        var name = columns[chart.Values[value]].Name;
        return chart.Group is null ? name : chart.Values.Count == 1 ? Encoding.UTF8.GetString(_groups[group]) : $"{Encoding.UTF8.GetString(_groups[group])} {name}";
    }

    /// <summary>Sets the present group to the row's; false if that is one too many.</summary>
    private bool FindGroup(RowBatch rows, int row)
    {
        if (chart.Group is not { } column)
            return true;
        var name = rows[column].GetText(row);
        if (_groups.Count > 0 && name.SequenceEqual(_groups[_group]))
            return true;
        for (var i = 0; i < _groups.Count; i++)
        {
            if (!name.SequenceEqual(_groups[i]))
                continue;
            _group = i;
            return true;
        }

        if (_groups.Count == _maxGroups)
        {
            _leavesOut = true;
            return false;
        }

        _group = _groups.Count;
        _groups.Add(name.ToArray());
        return true;
    }
}

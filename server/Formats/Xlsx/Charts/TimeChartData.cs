using System.Text;
using GraphQLExport.Formats.Charts;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Xlsx.Charts;

/// <summary>Lines over time: means over at most <see cref="MaxPoints"/> equal stretches, of the first groups that come.</summary>
internal sealed class TimeChartData(TimeChart chart, WriterContext context, XlsxStyle style) : ChartData
{
    /// <summary>The most points of a line.</summary>
    public const int MaxPoints = 1_000;

    /// <summary>The most lines: more can no longer be told apart.</summary>
    public const int MaxLines = 12;

    private const long ThreeDays = 3 * 86_400_000L;

    private readonly int _maxGroups = Math.Max(1, MaxLines / chart.Values.Count);
    private readonly List<byte[]> _groups = chart.Group is null ? [[]] : [];
    private readonly TimeBuckets _buckets = new(MaxPoints, chart.Values.Count * Math.Max(1, MaxLines / chart.Values.Count));
    private int _group;
    private bool _leavesOut;

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

    public override ChartTable? Complete()
    {
        if (_buckets.IsEmpty)
            return null;
        var serials = new SerialDate(context.Zone);
        var series =
            from line in Enumerable.Range(0, _groups.Count * chart.Values.Count)
            select new ChartSeries(NameOf(line), [.. Enumerable.Range(0, _buckets.Count).Select(bucket => _buckets.Mean(bucket, line))]);
        return new(
            chart.Title,
            $"Means over {WidthText} each{(_leavesOut ? $", of the first {_groups.Count} of \"{context.Columns[chart.Group!.Value].Name}\"" : "")}",
            context.Columns[chart.Time].Name,
            [.. Enumerable.Range(0, _buckets.Count).Select(bucket => Serial(serials, _buckets.Start(bucket)))],
            _buckets.Count * _buckets.Width > ThreeDays ? "yyyy\\-mm\\-dd" : "mm\\-dd\\ hh:mm",
            [.. series],
            style);
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
        var name = context.Columns[chart.Values[value]].Name;
        return chart.Group is null ? name : chart.Values.Count == 1 ? Encoding.UTF8.GetString(_groups[group]) : $"{Encoding.UTF8.GetString(_groups[group])} {name}";
    }

    private static string Serial(SerialDate serials, long time)
    {
        Span<byte> text = stackalloc byte[SerialDate.MaxLength];
        return Encoding.ASCII.GetString(text[..serials.Format(time, text)]);
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

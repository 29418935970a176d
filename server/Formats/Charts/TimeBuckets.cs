namespace GraphQLExport.Formats.Charts;

/// <summary>
/// Mean, least and greatest values over equal stretches of time, for several lines at once, without knowing beforehand how long a time the values span or in
/// what order they come: the stretches grow, each new one exactly some of the old, until all of them are few enough.
/// </summary>
/// <param name="capacity">The most stretches.</param>
/// <param name="lines">How many lines.</param>
internal sealed class TimeBuckets(int capacity, int lines)
{
    // Each a whole multiple of the one before; beyond a day they double.
    private static readonly long[] Widths =
        [1, 10, 100, 1_000, 5_000, 15_000, 30_000, 60_000, 120_000, 600_000, 1_800_000, 3_600_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000];

    private Bucket[] _buckets = new Bucket[capacity * lines];
    private int _step;
    private long _first;
    private long _last = -1;

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _last < _first;

    /// <summary>The length of a stretch in milliseconds.</summary>
    public long Width => _step < Widths.Length ? Widths[_step] : Widths[^1] << (_step - Widths.Length + 1);

    /// <summary>How many stretches lie between the first value and the last.</summary>
    public int Count => IsEmpty ? 0 : (int)(_last - _first + 1);

    /// <summary>Where a stretch begins, in Unix milliseconds.</summary>
    public long Start(int bucket) => (_first + bucket) * Width;

    /// <summary>The mean of a line in a stretch; null where it has no value.</summary>
    public double? Mean(int bucket, int line)
    {
        var of = _buckets[(bucket * lines) + line];
        return of.Count == 0 ? null : of.Sum / of.Count;
    }

    /// <summary>The least and the greatest value of a line in a stretch; null where it has no value.</summary>
    public (double Low, double High)? Band(int bucket, int line) =>
        _buckets[(bucket * lines) + line] is { Count: > 0 } of ? (of.Low, of.High) : null;

    /// <summary>Takes a finite value of a line at a time, in Unix milliseconds.</summary>
    public void Add(long time, int line, double value)
    {
        var bucket = Floor(time, Width);
        if (bucket < _first || bucket > _last)
            bucket = MakeRoom(bucket, time);
        ref var of = ref _buckets[((int)(bucket - _first) * lines) + line];
        of = of.And(new(value, 1, value, value));
    }

    private long MakeRoom(long bucket, long time)
    {
        var (width, oldFirst, oldCount) = (Width, _first, Count);
        var (first, last) = IsEmpty ? (bucket, bucket) : (Math.Min(bucket, _first), Math.Max(bucket, _last));
        while (last - first >= capacity)
        {
            var before = Width;
            _step++;
            var factor = Width / before;
            (first, last) = (Floor(first, factor), Floor(last, factor));
        }

        (_first, _last) = (first, last);
        if (first != oldFirst || Width != width)
            Rearrange(oldFirst, oldCount, Width / width);
        return Floor(time, Width);
    }

    private void Rearrange(long oldFirst, int oldCount, long factor)
    {
        var buckets = new Bucket[_buckets.Length];
        for (var i = 0; i < oldCount; i++)
        {
            var target = (int)(Floor(oldFirst + i, factor) - _first) * lines;
            for (var line = 0; line < lines; line++)
                buckets[target + line] = buckets[target + line].And(_buckets[(i * lines) + line]);
        }

        _buckets = buckets;
    }

    private static long Floor(long value, long divisor)
    {
        var quotient = Math.DivRem(value, divisor, out var remainder);
        return remainder < 0 ? quotient - 1 : quotient;
    }

    private readonly record struct Bucket(double Sum, int Count, double Low, double High)
    {
        public Bucket And(Bucket other) =>
            Count == 0 ? other : other.Count == 0 ? this : new(Sum + other.Sum, Count + other.Count, Math.Min(Low, other.Low), Math.Max(High, other.High));
    }
}

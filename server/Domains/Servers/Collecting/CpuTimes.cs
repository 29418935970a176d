using System.Globalization;

namespace GraphQLExport.Domains.Servers;

/// <summary>Processor time since the host started, over all processors, in ticks of its own.</summary>
/// <param name="Busy">Ticks in which something ran.</param>
/// <param name="Total">All ticks.</param>
internal readonly record struct CpuTimes(long Busy, long Total)
{
    // user nice system idle iowait irq softirq steal; guest time, which follows, is part of user time already.
    private const int Counted = 8;
    private const int Idle = 3;
    private const int WaitingForDisk = 4;

    /// <summary>Reads the first line of Linux's <c>/proc/stat</c>; null where it is not as expected.</summary>
    /// <remarks>https://docs.kernel.org/filesystems/proc.html#miscellaneous-kernel-statistics-in-proc-stat</remarks>
    public static CpuTimes? Parse(string procStat)
    {
        var words = procStat.Split('\n', 2)[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not ["cpu", _, _, _, _, ..])
            return null;
        long busy = 0, total = 0;
        for (var i = 0; i < Math.Min(words.Length - 1, Counted); i++)
        {
            if (!long.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks))
                return null;
            total += ticks;
            if (i is not (Idle or WaitingForDisk))
                busy += ticks;
        }

        return new(busy, total);
    }

    /// <summary>The share of busy time since an earlier reading, 0 to 100; null where no time passed or the counters began anew.</summary>
    public double? PercentSince(CpuTimes earlier)
    {
        var (busy, total) = (Busy - earlier.Busy, Total - earlier.Total);
        return total <= 0 || busy < 0 ? null : Math.Min(100, 100d * busy / total);
    }
}

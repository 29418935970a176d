using System.Globalization;
using NodaTime;

namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>Marks of a time axis at round moments of the zone's clocks: whole minutes, hours, days, months or years.</summary>
internal static class TimeScale
{
    private const int Day = 24 * 60;

    private static readonly int[] Minutes = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720];
    private static readonly int[] Days = [1, 2, 7, 14];
    private static readonly int[] Months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

    /// <summary>The marks from <paramref name="start"/> to <paramref name="end"/>, both Unix milliseconds, with what to write at each.</summary>
    /// <param name="start">The first moment.</param>
    /// <param name="end">A later one.</param>
    /// <param name="zone">Whose clocks are shown.</param>
    /// <param name="most">The most marks.</param>
    public static IReadOnlyList<(long Time, string Text)> Marks(long start, long end, DateTimeZone zone, int most)
    {
        var minutes = (end - start) / 60_000d / most;
        if (Minutes.FirstOrDefault(step => step >= minutes) is var byMinute and > 0)
            return Collect(start, end, zone, byMinute, At(start, zone).Date.AtMidnight(), (local, step) => local.PlusMinutes(step), local => local.TimeOfDay == LocalTime.Midnight ? "d MMM" : "HH:mm");
        var days = minutes / Day;
        if (Days.FirstOrDefault(step => step >= days) is var byDay and > 0)
            return Collect(start, end, zone, byDay, Aligned(At(start, zone).Date, byDay).AtMidnight(), (local, step) => local.PlusDays(step), local => local.DayOfYear == 1 ? "d MMM yyyy" : "d MMM");
        var months = days / 30.4;
        var byMonth = Months.FirstOrDefault(step => step >= months, Months[^1]);
        var date = At(start, zone).Date;
        var first = byMonth < 12 ? new LocalDate(date.Year, 1, 1) : new LocalDate(Math.Max(1, date.Year / (byMonth / 12) * (byMonth / 12)), 1, 1);
        return Collect(start, end, zone, byMonth, first.AtMidnight(), (local, step) => local.PlusMonths(step), _ => byMonth < 12 ? "MMM yyyy" : "yyyy");
    }

    private static LocalDateTime At(long time, DateTimeZone zone) => Instant.FromUnixTimeMilliseconds(time).InZone(zone).LocalDateTime;

    // Weeks begin on Mondays; other steps are counted from a fixed day, so that neighbouring charts have the same marks.
    private static LocalDate Aligned(LocalDate date, int step) => date.PlusDays(-(Period.DaysBetween(new LocalDate(1, 1, 1), date) % step));

    private static List<(long Time, string Text)> Collect(
        long start, long end, DateTimeZone zone, int step, LocalDateTime first, Func<LocalDateTime, int, LocalDateTime> next, Func<LocalDateTime, string> format)
    {
        var marks = new List<(long, string)>();
        for (var local = first; ; local = next(local, step))
        {
            var time = local.InZoneLeniently(zone).ToInstant().ToUnixTimeMilliseconds();
            if (time > end)
                return marks;
            if (time >= start)
                marks.Add((time, local.ToString(format(local), CultureInfo.InvariantCulture)));
        }
    }
}

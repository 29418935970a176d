using Cronos;
using NodaTime;

namespace GraphQLExport.Schedules;

/// <summary>
/// A cron expression in a time zone. Where clocks are put forward over a run at a fixed time, it comes right after the gap; where they are put
/// back over it, it comes once, the first time. Runs at an interval (<c>*</c>, <c>*/15</c>) come in the time that is skipped not at all, and in
/// the time that is repeated both times.
/// </summary>
internal sealed class CronSchedule
{
    private const int FieldsWithSeconds = 6;
    private const int Sampled = 60;
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    private readonly CronExpression _expression;
    private readonly TimeZoneInfo _zone;

    private CronSchedule(CronExpression expression, TimeZoneInfo zone) => (_expression, _zone) = (expression, zone);

    /// <summary>Reads an expression.</summary>
    /// <param name="cron">Five fields, six with seconds first, or a word such as <c>@daily</c>.</param>
    /// <param name="timeZone">An IANA name that <see cref="IsZone"/> knows.</param>
    /// <returns>The schedule; null when the expression is none.</returns>
    public static CronSchedule? Parse(string cron, string timeZone)
    {
        var format = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == FieldsWithSeconds ? CronFormat.IncludeSeconds : CronFormat.Standard;
        return CronExpression.TryParse(cron, format, out var expression) ? new(expression, TimeZoneInfo.FindSystemTimeZoneById(timeZone)) : null;
    }

    /// <summary>Whether a time zone is known.</summary>
    public static bool IsZone(string timeZone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);

    /// <summary>The first run after a moment; null when there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset moment)
    {
        // Near some changes of clocks Cronos answers with the moment it was asked about; who asked on would never get further.
        for (var from = moment; ; from += Step)
        {
            var next = _expression.GetNextOccurrence(from, _zone)?.ToUniversalTime();
            if (next is null || next > moment)
                return next;
        }
    }

    /// <summary>The runs after a moment, in order.</summary>
    public IEnumerable<DateTimeOffset> AllAfter(DateTimeOffset moment)
    {
        for (var next = After(moment); next is { } run; next = After(run))
            yield return run;
    }

    /// <summary>The least time between two of the next runs; null when there are fewer than two.</summary>
    public TimeSpan? ShortestInterval(DateTimeOffset from)
    {
        var runs = AllAfter(from).Take(Sampled).ToArray();
        return runs.Length < 2 ? null : runs.Zip(runs.Skip(1), (earlier, later) => later - earlier).Min();
    }
}

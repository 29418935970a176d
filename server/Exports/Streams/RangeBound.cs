using GraphQLExport.Datasets;
using NodaTime;
using NodaTime.Text;

namespace GraphQLExport.Exports;

/// <summary>
/// One end of a range as REST clients write it: a day of their time zone, or a moment. As an end, a day is included whole and
/// a moment is not.
/// </summary>
/// <param name="First">First moment of the day, or the moment itself.</param>
/// <param name="AfterLast">First moment after the day, or the moment itself.</param>
/// <param name="Day">The day in the client's zone, <c>yyyy-MM-dd</c>.</param>
internal sealed record RangeBound(DateTimeOffset First, DateTimeOffset AfterLast, string Day)
{
    /// <summary>What a bound may look like, in a message.</summary>
    public const string Expected = "This is a date such as 2026-01-18 or a moment such as 2026-01-18T10:00:00Z.";

    /// <summary>Reads a bound; a missing or empty one is null.</summary>
    /// <returns>False for anything that is neither.</returns>
    public static bool TryParse(string? text, DateTimeZone zone, out RangeBound? bound)
    {
        bound = null;
        if (string.IsNullOrEmpty(text))
            return true;
        // A plus sign that the client forgot to escape arrives as a space.
        if (Moments.TryParse(text, out var moment) || (text.Length > 6 && text[^6] == ' ' && Moments.TryParse(string.Concat(text.AsSpan(0, text.Length - 6), "+", text.AsSpan(text.Length - 5)), out moment)))
        {
            bound = new(moment, moment, DayOf(moment, zone));
            return true;
        }

        if (!LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) || day.Year is < 1 or > 9998)
            return false;
        bound = new(StartOf(day, zone), StartOf(day.PlusDays(1), zone), text);
        return true;
    }

    /// <summary>The day of a moment in a zone.</summary>
    public static string DayOf(DateTimeOffset moment, DateTimeZone zone) =>
        LocalDatePattern.Iso.Format(Instant.FromDateTimeOffset(moment).InZone(zone).Date);

    // Not every day begins at midnight: where the clocks go forward at midnight it begins at one.
    private static DateTimeOffset StartOf(LocalDate day, DateTimeZone zone) => zone.AtStartOfDay(day).ToInstant().ToDateTimeOffset();
}

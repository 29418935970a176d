using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>Figures as reports print them.</summary>
internal static class Figures
{
    /// <summary>What stands for a figure that there is not.</summary>
    public const string None = "–";

    private const double LeastProbability = 0.0001;

    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>A number of things, thousands apart.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A fraction as a percentage.</summary>
    public static string Percent(double value) => value.ToString("0.00%", CultureInfo.InvariantCulture);

    /// <summary>A change as a percentage, with its sign.</summary>
    public static string Change(double? value) => value?.ToString("+0.00%;-0.00%;0.00%", CultureInfo.InvariantCulture) ?? None;

    /// <summary>A probability.</summary>
    public static string Probability(double? value) => value switch
    {
        null => None,
        < LeastProbability => "< 0.0001",
        var known => known.Value.ToString("0.0000", CultureInfo.InvariantCulture),
    };

    /// <summary>A moment in Unix milliseconds, by the clocks of a zone.</summary>
    public static string Moment(long? milliseconds, DateTimeZone zone) =>
        milliseconds is { } moment ? Clock.Format(Instant.FromUnixTimeMilliseconds(moment).InZone(zone).LocalDateTime) : None;

    /// <summary>The day of a moment in Unix milliseconds, by the clocks of a zone.</summary>
    public static string Day(long? milliseconds, DateTimeZone zone) =>
        milliseconds is { } moment ? LocalDatePattern.Iso.Format(Instant.FromUnixTimeMilliseconds(moment).InZone(zone).Date) : None;

    /// <summary>A number of things with the word for them.</summary>
    public static string Of(long count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";
}

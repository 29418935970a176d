using NodaTime;

namespace GraphQLExport.Datasets;

/// <summary>A part of time: <paramref name="From"/> inclusive, <paramref name="To"/> exclusive, both UTC.</summary>
internal sealed record TimeRange(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>
    /// The range of a preset. It ends now, cut to the second; days and months are those of the zone's calendar, so that a
    /// week over a change of the clocks holds seven local days.
    /// </summary>
    public static TimeRange Of(RangePreset preset, DateTimeOffset now, DateTimeZone zone)
    {
        var end = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        var from = preset switch
        {
            RangePreset.Last24H => end - Duration.FromHours(24),
            RangePreset.Last7D => Back(Period.FromDays(7)),
            RangePreset.Last30D => Back(Period.FromDays(30)),
            RangePreset.Last12M => Back(Period.FromMonths(12)),
            _ => throw new ArgumentOutOfRangeException(nameof(preset)),
        };
        return new(from.ToDateTimeOffset(), end.ToDateTimeOffset());

        Instant Back(Period period) => zone.AtLeniently(end.InZone(zone).LocalDateTime - period).ToInstant();
    }
}

using NodaTime;
using NodaTime.TimeZones;

namespace GraphQLExport.Formats.Values;

/// <summary>A stretch of time in which a zone keeps one offset, and how that offset is written.</summary>
/// <param name="Start">Its first instant, in Unix milliseconds.</param>
/// <param name="End">The first instant after it.</param>
/// <param name="OffsetMilliseconds">What to add to UTC, a whole number of minutes.</param>
/// <param name="Suffix">The offset's text, as eight bytes of memory.</param>
/// <param name="SuffixLength">Its length in bytes.</param>
internal readonly record struct OffsetSpan(long Start, long End, long OffsetMilliseconds, ulong Suffix, int SuffixLength)
{
    public static readonly OffsetSpan Nowhere = new(long.MaxValue, long.MinValue, 0, 0, 0);

    public static readonly OffsetSpan Utc = new(long.MinValue, long.MaxValue, 0, BitConverter.ToUInt64("Z\0\0\0\0\0\0\0"u8), 1);

    public bool Contains(long instant) => instant >= Start && instant < End;

    public static OffsetSpan Of(ZoneInterval interval)
    {
        var minutes = interval.WallOffset.Seconds / 60;
        var (hour, minute) = Math.DivRem((uint)Math.Abs(minutes), 60);
        ReadOnlySpan<byte> text =
        [
            (byte)(minutes < 0 ? '-' : '+'),
            (byte)('0' + (hour / 10)), (byte)('0' + (hour % 10)), (byte)':',
            (byte)('0' + (minute / 10)), (byte)('0' + (minute % 10)), 0, 0,
        ];
        return new OffsetSpan(
            interval.HasStart ? CeilingMilliseconds(interval.Start) : long.MinValue,
            interval.HasEnd ? CeilingMilliseconds(interval.End) : long.MaxValue,
            minutes * 60_000L,
            BitConverter.ToUInt64(text),
            6);
    }

    private static long CeilingMilliseconds(Instant instant)
    {
        var milliseconds = instant.ToUnixTimeMilliseconds();
        return Instant.FromUnixTimeMilliseconds(milliseconds) == instant ? milliseconds : milliseconds + 1;
    }
}

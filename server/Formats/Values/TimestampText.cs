using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NodaTime;

namespace GraphQLExport.Formats.Values;

/// <summary>
/// Instants as ISO 8601 in one zone: <c>2025-12-15T10:30:00-08:00</c>, with milliseconds only when there are any, and <c>Z</c>
/// in a zone that is UTC. The current date is remembered, because neighbouring rows share it.
/// </summary>
/// <remarks>
/// ISO 8601 has no seconds in an offset, local mean times do: there the offset is cut to minutes and the time shown
/// accordingly, so that the instant stays right. A local time outside the years 0001 to 9999 is written in UTC.
/// Not thread-safe.
/// </remarks>
internal sealed class TimestampText(DateTimeZone zone)
{
    /// <summary>Room enough for any timestamp.</summary>
    public const int MaxLength = 32;

    private const long MillisecondsPerDay = 86_400_000;
    private const int DaysToYear0001 = 719_162;
    private const int LastDay = 3_652_058;

    private readonly ZoneOffsets _offsets = new(zone);
    private readonly byte[] _date = new byte[11];
    private long _day = long.MinValue;

    /// <summary>Writes the instant (Unix milliseconds, years 0001 to 9999) and answers its length.</summary>
    public int Format(long instant, Span<byte> destination) => Format(instant, _offsets.At(instant), destination);

    private int Format(long instant, in OffsetSpan span, Span<byte> destination)
    {
        var local = instant + span.OffsetMilliseconds;
        var day = Math.DivRem(local, MillisecondsPerDay, out var time);
        if (time < 0)
            (day, time) = (day - 1, time + MillisecondsPerDay);
        if (day != _day && !SetDate(day))
            return Format(instant, OffsetSpan.Utc, destination);
        _date.CopyTo(destination);
        var (seconds, milliseconds) = Math.DivRem((uint)time, 1000);
        var (minutes, second) = Math.DivRem(seconds, 60);
        var (hour, minute) = Math.DivRem(minutes, 60);
        ref var text = ref MemoryMarshal.GetReference(destination[11..MaxLength]);
        TwoDigits(ref text, 0, hour);
        Unsafe.Add(ref text, 2) = (byte)':';
        TwoDigits(ref text, 3, minute);
        Unsafe.Add(ref text, 5) = (byte)':';
        TwoDigits(ref text, 6, second);
        var length = 19;
        if (milliseconds != 0)
        {
            destination[19] = (byte)'.';
            destination[20] = (byte)('0' + (milliseconds / 100));
            TwoDigits(ref text, 10, milliseconds % 100);
            length = 23;
        }

        BitConverter.TryWriteBytes(destination[length..], span.Suffix);
        return length + span.SuffixLength;
    }

    private bool SetDate(long day)
    {
        day += DaysToYear0001;
        if (day is < 0 or > LastDay)
            return false;
        var date = DateOnly.FromDayNumber((int)day);
        ref var text = ref MemoryMarshal.GetArrayDataReference(_date);
        var (century, year) = Math.DivRem((uint)date.Year, 100);
        TwoDigits(ref text, 0, century);
        TwoDigits(ref text, 2, year);
        text = ref Unsafe.Add(ref text, 4);
        text = (byte)'-';
        TwoDigits(ref text, 1, (uint)date.Month);
        Unsafe.Add(ref text, 3) = (byte)'-';
        TwoDigits(ref text, 4, (uint)date.Day);
        Unsafe.Add(ref text, 6) = (byte)'T';
        _day = day - DaysToYear0001;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TwoDigits(ref byte text, int at, uint value)
    {
        var tens = value / 10;
        Unsafe.Add(ref text, at) = (byte)('0' + tens);
        Unsafe.Add(ref text, at + 1) = (byte)('0' + (value - (tens * 10)));
    }
}

using System.Buffers;
using System.Buffers.Text;
using System.Numerics;
using GraphQLExport.Formats.Values;
using NodaTime;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>
/// Moments as spreadsheets count them: days since the end of 1899 with the time as their fraction, on the clock of one zone. Not before
/// 1900-03-01, for spreadsheets disagree about the days before it: Excel has a 29 February 1900 that never was. Not thread-safe.
/// </summary>
internal sealed class SerialDate(DateTimeZone zone)
{
    /// <summary>Room enough for any serial number.</summary>
    public const int MaxLength = 24;

    /// <summary>1900-03-01, the first day whose number is the same for everyone.</summary>
    private const long FirstSerial = 61;

    /// <summary>9999-12-31.</summary>
    private const long LastSerial = 2_958_465;

    private const long SerialOfUnixEpoch = 25_569;
    private const long MillisecondsPerDay = 86_400_000;

    /// <summary>Multiples of this are fractions of a day that a double holds.</summary>
    private const long ExactTime = MillisecondsPerDay / 1024;

    private static readonly StandardFormat Twelve = new('D', 12);

    private readonly ZoneOffsets _offsets = new(zone);

    /// <summary>
    /// Writes the instant (Unix milliseconds) and answers its length; zero if it has no number. The double that is read is never below the
    /// moment, and less than a microsecond above: LibreOffice shows the second before where it is the least bit too low.
    /// </summary>
    public int Format(long instant, Span<byte> destination)
    {
        var day = Math.DivRem(instant + _offsets.At(instant).OffsetMilliseconds, MillisecondsPerDay, out var time);
        if (time < 0)
            (day, time) = (day - 1, time + MillisecondsPerDay);
        day += SerialOfUnixEpoch;
        if (day is < FirstSerial or > LastSerial)
            return 0;
        Utf8Formatter.TryFormat(day, destination, out var length);
        if (time == 0)
            return length;
        destination[length] = (byte)'.';
        Utf8Formatter.TryFormat((((time * 10_000_000) + 863) / 864) + (time % ExactTime == 0 ? 0 : HalfUnit(day)), destination[(length + 1)..], out _, Twelve);
        length += 13;
        while (destination[length - 1] == (byte)'0')
            length--;
        return length;
    }

    /// <summary>Half the distance of doubles of a day's size, in units of the twelfth decimal, rounded up: 2^(n-53) for a day of n binary digits.</summary>
    private static long HalfUnit(long day) => (((1L << BitOperations.Log2((ulong)day)) * 117) >> 20) + 1;
}

using System.Buffers.Text;
using NodaTime;

namespace GraphQLExport.Imports;

/// <summary>
/// Reads moments as people write them into files: ISO 8601 with or without offset, a blank in place of the <c>T</c>,
/// seconds and fractions optional; or Unix milliseconds. Fractions finer than a millisecond are cut off.
/// </summary>
internal static class TimestampText
{
    private const long Earliest = -62_135_596_800_000;
    private const long Latest = 253_402_300_799_999;
    private const int MinutesPerDay = 24 * 60;

    /// <summary>Reads a moment.</summary>
    /// <param name="text">The text, in UTF-8, without blanks around it.</param>
    /// <param name="zone">The zone of a time without offset. Of a time that occurs twice the earlier moment is meant.</param>
    /// <param name="milliseconds">The moment in Unix milliseconds.</param>
    /// <returns>Null where it could be read, otherwise why not.</returns>
    public static string? Read(ReadOnlySpan<byte> text, DateTimeZone zone, out long milliseconds)
    {
        if (Utf8Parser.TryParse(text, out milliseconds, out var consumed) && consumed == text.Length)
        {
            return milliseconds is >= Earliest and <= Latest ? null : "It lies outside the years 1 to 9999.";
        }

        return Calendar(text, out var local, out var offset) switch
        {
            false => "It is no time such as 2026-01-18T10:00:00Z, 2026-01-18 10:00:00.000, or Unix milliseconds.",
            _ => Place(local, offset, zone, out milliseconds),
        };
    }

    private static string? Place(long local, int? offset, DateTimeZone zone, out long milliseconds)
    {
        milliseconds = local - ((offset ?? 0) * 60_000L);
        if (offset is null && !ReferenceEquals(zone, DateTimeZone.Utc))
        {
            var mapping = zone.MapLocal(Instant.FromUnixTimeMilliseconds(local).InUtc().LocalDateTime);
            if (mapping.Count == 0)
            {
                return $"This time does not exist in {zone.Id}: the clocks were put forward over it.";
            }

            milliseconds = mapping.First().ToInstant().ToUnixTimeMilliseconds();
        }

        return milliseconds is >= Earliest and <= Latest ? null : "It lies outside the years 1 to 9999.";
    }

    /// <summary>Reads the written date and time as milliseconds since 1970-01-01T00:00 of the same calendar, and the offset in minutes.</summary>
    private static bool Calendar(ReadOnlySpan<byte> text, out long local, out int? offset)
    {
        local = 0;
        offset = null;
        if (text.Length < 10 || !Digits(text[..4], out var year) || text[4] != '-' || !Digits(text[5..7], out var month)
            || text[7] != '-' || !Digits(text[8..10], out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        local = new DateOnly(year, month, day).DayNumber - 719_162L;
        local *= 86_400_000;
        return text.Length == 10 || (text.Length >= 16 && text[10] is (byte)'T' or (byte)'t' or (byte)' ' && Time(text[11..], ref local, out offset));
    }

    private static bool Time(ReadOnlySpan<byte> text, ref long local, out int? offset)
    {
        offset = null;
        if (!Digits(text[..2], out var hour) || text[2] != ':' || !Digits(text[3..5], out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        local += ((hour * 60) + minute) * 60_000L;
        text = text[5..];
        if (text is [(byte)':', ..])
        {
            if (text.Length < 3 || !Digits(text[1..3], out var second) || second > 59)
            {
                return false;
            }

            local += second * 1000L;
            text = text[3..];
            if (text is [(byte)'.' or (byte)',', ..] && !Fraction(ref text, ref local))
            {
                return false;
            }
        }

        return text.IsEmpty || Offset(text, out offset);
    }

    private static bool Fraction(ref ReadOnlySpan<byte> text, ref long local)
    {
        var digits = 1;
        var weight = 100;
        while (digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'9')
        {
            local += (text[digits] - '0') * weight;
            weight /= 10;
            digits++;
        }

        text = text[digits..];
        return digits is > 1 and <= 10;
    }

    private static bool Offset(ReadOnlySpan<byte> text, out int? minutes)
    {
        minutes = 0;
        if (text is [(byte)'Z' or (byte)'z'])
        {
            return true;
        }

        if (text[0] is not ((byte)'+' or (byte)'-') || text.Length < 3 || !Digits(text[1..3], out var hours))
        {
            return false;
        }

        var rest = text[3..];
        rest = rest is [(byte)':', _, _] ? rest[1..] : rest;
        var rests = 0;
        if (rest.Length is not (0 or 2) || (rest.Length == 2 && (!Digits(rest, out rests) || rests > 59)))
        {
            return false;
        }

        minutes = ((hours * 60) + rests) * (text[0] == '-' ? -1 : 1);
        return Math.Abs(minutes.Value) < MinutesPerDay;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return true;
    }
}

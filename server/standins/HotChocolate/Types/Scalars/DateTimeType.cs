using System.Globalization;
using System.Text.RegularExpressions;
using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>
/// The scalar <c>DateTime</c>: read as RFC 3339 with an offset, written in UTC with milliseconds, e.g. <c>2026-01-18T10:00:00.000Z</c>.
/// </summary>
public sealed partial class DateTimeType : ScalarType
{
    /// <summary>The scalar.</summary>
    public DateTimeType()
        : base("DateTime", typeof(DateTimeOffset), "https://www.graphql-scalars.com/date-time", "An instant, written as RFC 3339 with an offset from UTC.")
    {
    }

    internal override object ParseLiteral(IValueNode literal) => Parse(literal, (literal as StringValueNode)?.Value);

    internal override object ParseValue(object value) => value switch
    {
        DateTimeOffset => value,
        DateTime time => ToOffset(time),
        _ => Parse(value, JsonValues.AsString(value)),
    };

    internal override object Serialize(object value) => value switch
    {
        DateTimeOffset or DateTime => value,
        _ => throw new LeafCoercionException($"DateTime cannot represent value: {ValuePrinter.Print(value)}"),
    };

    internal override IValueNode ToLiteral(object value) =>
        new StringValueNode(((DateTimeOffset)ParseValue(value)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    private static DateTimeOffset Parse(object value, string? text)
    {
        var advice = "An RFC 3339 time with an offset is needed, such as 2026-01-18T10:00:00Z.";
        if (text is not null && Rfc3339().Match(text) is { Success: true } match)
        {
            if (match.Groups["second"].ValueSpan is "60")
            {
                advice = "A leap second cannot be kept: write the second before it or the one after it.";
            }
            else if (ToTime(match) is { } time)
            {
                return time;
            }
        }

        throw new LeafCoercionException($"DateTime cannot represent value: {ValuePrinter.Print(value)}. {advice}");
    }

    /// <summary>The time; in UTC where the offset is one that .NET does not keep. Null where there is no such day, hour or offset, or before year 1.</summary>
    private static DateTimeOffset? ToTime(Match match)
    {
        var text = $"{match.Groups["day"].ValueSpan}T{match.Groups["hour"].ValueSpan}{match.Groups["fraction"].ValueSpan}";
        if (!DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        var offset = TimeSpan.Zero;
        if (match.Groups["offset"].ValueSpan is { Length: > 0 } written)
        {
            if (!TimeSpan.TryParseExact(written, "hh\\:mm", CultureInfo.InvariantCulture, out offset))
            {
                return null;
            }

            offset = match.Groups["sign"].ValueSpan is "-" ? -offset : offset;
        }

        var ticks = local.Ticks - offset.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null
            : offset.Duration() <= TimeSpan.FromHours(14) ? new DateTimeOffset(local, offset)
            : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    [GeneratedRegex(@"\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<hour>[0-9]{2}:[0-9]{2}:(?<second>[0-9]{2}))(?<fraction>\.[0-9]{1,7})?([Zz]|(?<sign>[+-])(?<offset>[0-9]{2}:[0-9]{2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();

    private static DateTimeOffset ToOffset(DateTime time) => new(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time);
}

using System.Globalization;
using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>
/// The scalar <c>DateTime</c>: read as RFC 3339 with an offset, written in UTC with milliseconds, e.g. <c>2026-01-18T10:00:00.000Z</c>.
/// </summary>
public sealed class DateTimeType : ScalarType
{
    private static readonly string[] s_formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd't'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd't'HH:mm:ssK",
    ];

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
        _ => throw new LeafCoercionException($"DateTime cannot represent value: {JsonValues.Print(value)}"),
    };

    internal override IValueNode ToLiteral(object value) =>
        new StringValueNode(((DateTimeOffset)ParseValue(value)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    private static DateTimeOffset Parse(object value, string? text)
    {
        var normal = text is not null && text.EndsWith('z') ? string.Concat(text.AsSpan(0, text.Length - 1), "Z") : text;
        if (normal is not null && HasOffset(normal)
            && DateTimeOffset.TryParseExact(normal, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        throw new LeafCoercionException($"DateTime cannot represent value: {JsonValues.Print(value)}. An RFC 3339 time with an offset is needed, such as 2026-01-18T10:00:00Z.");
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');

    private static DateTimeOffset ToOffset(DateTime time) => new(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time);
}

using System.Globalization;
using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>The scalar <c>Date</c>: a day of the calendar, <c>2026-01-18</c>.</summary>
public sealed class DateType : ScalarType
{
    /// <summary>The scalar.</summary>
    public DateType()
        : base("Date", typeof(DateOnly), description: "A day of the calendar, written as 2026-01-18.")
    {
    }

    internal override object ParseLiteral(IValueNode literal) => Parse(literal, (literal as StringValueNode)?.Value);

    internal override object ParseValue(object value) => value is DateOnly ? value : Parse(value, JsonValues.AsString(value));

    internal override object Serialize(object value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new LeafCoercionException($"Date cannot represent value: {ValuePrinter.Print(value)}"),
    };

    internal override IValueNode ToLiteral(object value) => new StringValueNode((string)Serialize(value));

    private static DateOnly Parse(object value, string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new LeafCoercionException($"Date cannot represent value: {ValuePrinter.Print(value)}. A day of the calendar is needed, such as 2026-01-18.");
}

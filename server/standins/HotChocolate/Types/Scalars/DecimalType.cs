using System.Globalization;
using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>The scalar <c>Decimal</c>: a decimal number of up to 28 digits.</summary>
public sealed class DecimalType : ScalarType
{
    /// <summary>The scalar.</summary>
    public DecimalType()
        : base("Decimal", typeof(decimal), description: "A decimal number of up to 28 significant digits.")
    {
    }

    internal override object ParseLiteral(IValueNode literal) =>
        Exactly((literal as IntValueNode)?.Value ?? (literal as FloatValueNode)?.Value) ?? throw Refusal(literal);

    internal override object ParseValue(object value) => value switch
    {
        decimal number => number,
        JsonElement { ValueKind: JsonValueKind.Number } element => Exactly(element.GetRawText()),
        _ => JsonValues.AsDouble(value) is { } number ? Exactly(number.ToString("R", CultureInfo.InvariantCulture)) : null,
    } ?? throw Refusal(value);

    internal override object Serialize(object value) => value is decimal ? value : ParseValue(value);

    internal override IValueNode ToLiteral(object value) => new FloatValueNode(Convert.ToDecimal(value, CultureInfo.InvariantCulture));

    /// <summary>The number, unless it has more digits than a decimal keeps: money is not rounded on its way in.</summary>
    private static decimal? Exactly(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && ExactNumber.Parse(text) is { } written && written == ExactNumber.Parse(number.ToString(CultureInfo.InvariantCulture))
            ? number
            : null;

    private static LeafCoercionException Refusal(object value) =>
        new($"Decimal cannot represent value: {ValuePrinter.Print(value)}. A number of at most 28 significant digits is needed.");
}

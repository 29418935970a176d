using System.Globalization;
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

    internal override object ParseLiteral(IValueNode literal)
    {
        var digits = (literal as IntValueNode)?.Value ?? (literal as FloatValueNode)?.Value;
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new LeafCoercionException($"Decimal cannot represent value: {JsonValues.Print(literal)}");
    }

    internal override object ParseValue(object value) => JsonValues.AsDecimal(value)
        ?? throw new LeafCoercionException($"Decimal cannot represent value: {JsonValues.Print(value)}");

    internal override object Serialize(object value) => value is decimal ? value : ParseValue(value);

    internal override IValueNode ToLiteral(object value) => new FloatValueNode(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
}

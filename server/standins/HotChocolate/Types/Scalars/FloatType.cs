using System.Globalization;
using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>The scalar <c>Float</c>, finite numbers of 64 bits. Specification section 3.5.2.</summary>
public sealed class FloatType : ScalarType
{
    /// <summary>The scalar.</summary>
    public FloatType()
        : base("Float", typeof(double), description: "A finite number in double precision (IEEE 754).")
    {
    }

    internal override object ParseLiteral(IValueNode literal)
    {
        var number = literal switch
        {
            FloatValueNode value => value.ToDouble(),
            IntValueNode value => value.ToDouble(),
            _ => throw new LeafCoercionException($"Float cannot represent non numeric value: {ValuePrinter.Print(literal)}"),
        };
        return double.IsFinite(number) ? number : throw new LeafCoercionException($"Float cannot represent non numeric value: {ValuePrinter.Print(literal)}");
    }

    internal override object ParseValue(object value) => JsonValues.AsDouble(value) is { } number && double.IsFinite(number)
        ? number
        : throw new LeafCoercionException($"Float cannot represent non numeric value: {ValuePrinter.Print(value)}");

    internal override object Serialize(object value) => value switch
    {
        double number when double.IsFinite(number) => value,
        float number when float.IsFinite(number) => value,
        _ => ParseValue(value),
    };

    internal override IValueNode ToLiteral(object value) => new FloatValueNode(Convert.ToDouble(value, CultureInfo.InvariantCulture));
}

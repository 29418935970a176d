using System.Globalization;
using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>What the integer scalars share; they differ in range.</summary>
public abstract class IntegerScalar : ScalarType
{
    private readonly long _min;
    private readonly long _max;
    private readonly string _range;

    private protected IntegerScalar(string name, Type runtimeType, long min, long max, string range, string description)
        : base(name, runtimeType, description: description)
    {
        _min = min;
        _max = max;
        _range = range;
    }

    internal override object ParseLiteral(IValueNode literal)
    {
        if (literal is not IntValueNode number)
        {
            throw new LeafCoercionException($"{Name} cannot represent non-integer value: {ValuePrinter.Print(literal)}");
        }

        return long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= _min && value <= _max
            ? Box(value)
            : throw OutOfRange(number.Value);
    }

    internal override object ParseValue(object value)
    {
        if (JsonValues.AsInteger(value) is not { } integer)
        {
            throw new LeafCoercionException($"{Name} cannot represent non-integer value: {ValuePrinter.Print(value)}");
        }

        return integer >= _min && integer <= _max ? Box((long)integer) : throw OutOfRange(ValuePrinter.Print(value));
    }

    internal override object Serialize(object value)
    {
        if (value.GetType() == RuntimeType)
        {
            return value;
        }

        return ParseValue(value is bool flag ? (flag ? 1 : 0) : value);
    }

    internal override IValueNode ToLiteral(object value) => new IntValueNode(Convert.ToInt64(value, CultureInfo.InvariantCulture));

    private protected abstract object Box(long value);

    private LeafCoercionException OutOfRange(string value) => new($"{Name} cannot represent non {_range} value: {value}");
}

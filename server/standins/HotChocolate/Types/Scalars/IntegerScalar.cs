using System.Globalization;
using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>What the integer scalars share; they differ in range.</summary>
public abstract class IntegerScalar : ScalarType
{
    private readonly long _min;
    private readonly long _max;
    private readonly string _bits;

    private protected IntegerScalar(string name, Type runtimeType, long min, long max, string bits, string description)
        : base(name, runtimeType, description: description)
    {
        _min = min;
        _max = max;
        _bits = bits;
    }

    internal override object ParseLiteral(IValueNode literal)
    {
        if (literal is not IntValueNode number)
        {
            throw new LeafCoercionException($"{Name} cannot represent non-integer value: {JsonValues.Print(literal)}");
        }

        return long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= _min && value <= _max
            ? Box(value)
            : throw OutOfRange(number.Value);
    }

    internal override object ParseValue(object value)
    {
        if (JsonValues.AsDouble(value) is not { } number || !double.IsInteger(number))
        {
            throw new LeafCoercionException($"{Name} cannot represent non-integer value: {JsonValues.Print(value)}");
        }

        return JsonValues.AsInteger(value) is { } integer && integer >= _min && integer <= _max ? Box(integer) : throw OutOfRange(JsonValues.Print(value));
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

    private LeafCoercionException OutOfRange(string value) => new($"{Name} cannot represent non {_bits}-bit signed integer value: {value}");
}

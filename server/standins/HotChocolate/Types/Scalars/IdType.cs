using System.Globalization;
using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>The scalar <c>ID</c>. Specification section 3.5.5.</summary>
public sealed class IdType : ScalarType
{
    /// <summary>The scalar.</summary>
    public IdType()
        : base("ID", typeof(string), description: "A key that identifies an object; opaque, though it may look like text or a number.")
    {
    }

    internal override object ParseLiteral(IValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw new LeafCoercionException($"ID cannot represent a non-string and non-integer value: {ValuePrinter.Print(literal)}"),
    };

    internal override object ParseValue(object value) => JsonValues.AsString(value)
        ?? JsonValues.AsInteger(value)?.ToString(CultureInfo.InvariantCulture)
        ?? throw new LeafCoercionException($"ID cannot represent value: {ValuePrinter.Print(value)}");

    internal override object Serialize(object value) => value switch
    {
        string text => text,
        Guid id => id.ToString("D"),
        int or long or short => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => throw new LeafCoercionException($"ID cannot represent value: {ValuePrinter.Print(value)}"),
    };

    internal override IValueNode ToLiteral(object value) => new StringValueNode((string)Serialize(value));
}

using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>The scalar <c>String</c>. Specification section 3.5.3.</summary>
public sealed class StringType : ScalarType
{
    /// <summary>The scalar.</summary>
    public StringType()
        : base("String", typeof(string), description: "Text, as a sequence of Unicode characters.")
    {
    }

    internal override object ParseLiteral(IValueNode literal) => literal is StringValueNode text
        ? text.Value
        : throw new LeafCoercionException($"String cannot represent a non string value: {ValuePrinter.Print(literal)}");

    internal override object ParseValue(object value) => JsonValues.AsString(value)
        ?? throw new LeafCoercionException($"String cannot represent a non string value: {ValuePrinter.Print(value)}");

    internal override object Serialize(object value) => value switch
    {
        string text => text,
        char or Uri or Guid or Enum => value.ToString()!,
        _ => throw new LeafCoercionException($"String cannot represent value: {ValuePrinter.Print(value)}"),
    };

    internal override IValueNode ToLiteral(object value) => new StringValueNode((string)Serialize(value));
}

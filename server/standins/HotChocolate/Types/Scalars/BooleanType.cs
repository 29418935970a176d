using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>The scalar <c>Boolean</c>. Specification section 3.5.4.</summary>
public sealed class BooleanType : ScalarType
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    /// <summary>The scalar.</summary>
    public BooleanType()
        : base("Boolean", typeof(bool), description: "True or false.")
    {
    }

    internal override object ParseLiteral(IValueNode literal) => literal is BooleanValueNode flag
        ? (flag.Value ? s_true : s_false)
        : throw new LeafCoercionException($"Boolean cannot represent a non boolean value: {ValuePrinter.Print(literal)}");

    internal override object ParseValue(object value) => JsonValues.AsBoolean(value)
        ?? throw new LeafCoercionException($"Boolean cannot represent a non boolean value: {ValuePrinter.Print(value)}");

    internal override object Serialize(object value) => value is bool
        ? value
        : throw new LeafCoercionException($"Boolean cannot represent a non boolean value: {ValuePrinter.Print(value)}");

    internal override IValueNode ToLiteral(object value) => new BooleanValueNode((bool)value);
}

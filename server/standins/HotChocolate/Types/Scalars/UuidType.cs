using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>The scalar <c>UUID</c>, RFC 4122, written with hyphens.</summary>
public sealed class UuidType : ScalarType
{
    /// <summary>The scalar.</summary>
    public UuidType()
        : base("UUID", typeof(Guid), "https://tools.ietf.org/html/rfc4122", "A universally unique identifier as of RFC 4122.")
    {
    }

    internal override object ParseLiteral(IValueNode literal) => Parse(literal, (literal as StringValueNode)?.Value);

    internal override object ParseValue(object value) => value is Guid ? value : Parse(value, JsonValues.AsString(value));

    internal override object Serialize(object value) => value is Guid
        ? value
        : throw new LeafCoercionException($"UUID cannot represent value: {ValuePrinter.Print(value)}");

    internal override IValueNode ToLiteral(object value) => new StringValueNode(((Guid)value).ToString("D"));

    private static Guid Parse(object value, string? text) => Guid.TryParseExact(text, "D", out var id) || Guid.TryParseExact(text, "N", out id)
        ? id
        : throw new LeafCoercionException(
            $"UUID cannot represent value: {ValuePrinter.Print(value)}. 32 hexadecimal digits are needed, with hyphens or without, such as 7f3c1d5e-0000-4000-8000-000000000001.");
}

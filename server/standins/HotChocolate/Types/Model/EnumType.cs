using HotChocolate.Language;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Types;

/// <summary>An enum type. Specification section 3.9.</summary>
public sealed class EnumType : LeafType
{
    private readonly Dictionary<string, EnumValue> _byName;
    private readonly Dictionary<object, EnumValue> _byValue;

    internal EnumType(string name, Type runtimeType, IReadOnlyList<EnumValue> values)
        : base(name, runtimeType)
    {
        Values = values;
        _byName = values.ToDictionary(value => value.Name);
        _byValue = values.ToDictionary(value => value.Value);
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values, in order of declaration.</summary>
    public IReadOnlyList<EnumValue> Values { get; }

    internal bool IsKnown(string name) => _byName.ContainsKey(name);

    internal override object ParseLiteral(IValueNode literal) => literal is EnumValueNode name
        ? Parse(name.Value)
        : throw new LeafCoercionException($"Enum \"{Name}\" cannot represent non-enum value: {ValuePrinter.Print(literal)}.", Suggest(ValuePrinter.Print(literal)));

    internal override object ParseValue(object value)
    {
        if (RuntimeType.IsInstanceOfType(value) && _byValue.ContainsKey(value))
        {
            return value;
        }

        return JsonValues.AsString(value) is { } name
            ? Parse(name)
            : throw new LeafCoercionException($"Enum \"{Name}\" cannot represent non-string value: {ValuePrinter.Print(value)}.", Suggest(ValuePrinter.Print(value)));
    }

    internal override object Serialize(object value) => _byValue.TryGetValue(value, out var known)
        ? known
        : throw new LeafCoercionException($"Enum \"{Name}\" cannot represent value: {ValuePrinter.Print(value)}");

    internal override IValueNode ToLiteral(object value) => new EnumValueNode(((EnumValue)Serialize(value)).Name);

    private object Parse(string name) => _byName.TryGetValue(name, out var known)
        ? known.Value
        : throw new LeafCoercionException($"Value \"{name}\" does not exist in \"{Name}\" enum.", Suggest(name));

    private string Suggest(string name) => Suggestions.DidYouMean(name, _byName.Keys, "the enum value ", quoted: true);
}

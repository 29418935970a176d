namespace HotChocolate.Types.Introspection;

/// <summary>A type as a client sees it; which fields have a value depends on its kind.</summary>
[GraphQLName("__Type")]
internal sealed class TypeView(IType type, Schema schema)
{
    public TypeKind Kind => type.Kind;

    public string? Name => (type as INamedType)?.Name;

    public string? Description => (type as INamedType)?.Description;

    [GraphQLName("specifiedByURL")]
    public string? SpecifiedBy => (type as ScalarType)?.SpecifiedBy;

    public IReadOnlyList<FieldView>? GetFields([DefaultValue(false)] bool? includeDeprecated) => type is ComplexType complex
        ? [.. complex.Fields.Where(field => includeDeprecated is true || field.DeprecationReason is null).Select(field => new FieldView(field, schema))]
        : null;

    public IReadOnlyList<TypeView>? Interfaces => type is ComplexType complex ? [.. complex.Interfaces.Select(shared => new TypeView(shared, schema))] : null;

    public IReadOnlyList<TypeView>? PossibleTypes => type is InterfaceType or UnionType
        ? [.. schema.GetPossibleTypes((INamedType)type).Select(possible => new TypeView(possible, schema))]
        : null;

    public IReadOnlyList<EnumValueView>? GetEnumValues([DefaultValue(false)] bool? includeDeprecated) => type is EnumType names
        ? [.. names.Values.Where(value => includeDeprecated is true || value.DeprecationReason is null).Select(value => new EnumValueView(value))]
        : null;

    public IReadOnlyList<InputValueView>? GetInputFields([DefaultValue(false)] bool? includeDeprecated) => type is InputObjectType input
        ? [.. input.Fields.Where(field => includeDeprecated is true || field.DeprecationReason is null).Select(field => new InputValueView(field, schema))]
        : null;

    public TypeView? OfType => type switch
    {
        ListType list => new(list.ElementType, schema),
        NonNullType nonNull => new(nonNull.Type, schema),
        _ => null,
    };

    public bool? IsOneOf => (type as InputObjectType)?.IsOneOf;
}

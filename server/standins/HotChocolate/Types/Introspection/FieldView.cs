namespace HotChocolate.Types.Introspection;

/// <summary>A field of an object or interface type.</summary>
[GraphQLName("__Field")]
internal sealed class FieldView(ObjectField definition, Schema schema)
{
    public string Name => definition.Name;

    public string? Description => definition.Description;

    public IReadOnlyList<InputValueView> GetArgs([DefaultValue(false)] bool? includeDeprecated) =>
        [.. definition.Arguments.Where(argument => includeDeprecated is true || argument.DeprecationReason is null).Select(argument => new InputValueView(argument, schema))];

    public TypeView Type => new(definition.Type, schema);

    public bool IsDeprecated => definition.DeprecationReason is not null;

    public string? DeprecationReason => definition.DeprecationReason;
}

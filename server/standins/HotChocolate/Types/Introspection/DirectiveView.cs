namespace HotChocolate.Types.Introspection;

/// <summary>A directive that the service knows.</summary>
[GraphQLName("__Directive")]
internal sealed class DirectiveView(DirectiveType directive, Schema schema)
{
    public string Name => directive.Name;

    public string? Description => directive.Description;

    public bool IsRepeatable => directive.IsRepeatable;

    public IReadOnlyList<DirectiveLocationName> Locations => [.. directive.Locations.Select(Enum.Parse<DirectiveLocationName>)];

    public IReadOnlyList<InputValueView> GetArgs([DefaultValue(false)] bool? includeDeprecated) =>
        [.. directive.Arguments.Where(argument => includeDeprecated is true || argument.DeprecationReason is null).Select(argument => new InputValueView(argument, schema))];
}

using HotChocolate.Language;

namespace HotChocolate.Types.Introspection;

/// <summary>An argument, or a field of an input object.</summary>
[GraphQLName("__InputValue")]
internal sealed class InputValueView(InputField definition, Schema schema)
{
    public string Name => definition.Name;

    public string? Description => definition.Description;

    public TypeView Type => new(definition.Type, schema);

    /// <summary>The default value as a literal of the query language.</summary>
    public string? DefaultValue => ((ISyntaxNode?)definition.DefaultValue)?.ToString(indented: false);

    public bool IsDeprecated => definition.DeprecationReason is not null;

    public string? DeprecationReason => definition.DeprecationReason;
}

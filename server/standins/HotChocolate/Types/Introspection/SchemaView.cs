namespace HotChocolate.Types.Introspection;

/// <summary>The schema of a service: its types, directives and the entry points of its operations.</summary>
[GraphQLName("__Schema")]
internal sealed class SchemaView(Schema schema)
{
    public string? Description => schema.Description;

    /// <summary>Every type.</summary>
    public IReadOnlyList<TypeView> Types => [.. schema.Types.Select(type => new TypeView(type, schema))];

    public TypeView QueryType => new(schema.QueryType, schema);

    public TypeView? MutationType => schema.MutationType is null ? null : new(schema.MutationType, schema);

    public TypeView? SubscriptionType => schema.SubscriptionType is null ? null : new(schema.SubscriptionType, schema);

    public IReadOnlyList<DirectiveView> Directives => [.. schema.DirectiveTypes.Select(directive => new DirectiveView(directive, schema))];
}

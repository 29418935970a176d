namespace HotChocolate;

/// <summary>Gives a type, field, argument, input field or enum value its GraphQL name instead of the name inferred from C#.</summary>
/// <param name="name">The name as clients see it; letters, digits and underscores, not starting with a digit.</param>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name as clients see it.</summary>
    public string Name { get; } = name;
}

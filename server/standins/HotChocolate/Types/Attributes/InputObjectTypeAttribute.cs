namespace HotChocolate.Types;

/// <summary>Declares a C# type to be an input object type, optionally with a name.</summary>
/// <param name="name">The GraphQL name; inferred from the C# name when null.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class InputObjectTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; inferred from the C# name when null.</summary>
    public string? Name { get; set; } = name;
}

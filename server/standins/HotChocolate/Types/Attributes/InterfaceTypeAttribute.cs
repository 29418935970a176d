namespace HotChocolate.Types;

/// <summary>Declares a C# interface or class to be an interface type; object types of implementing classes implement it.</summary>
/// <param name="name">The GraphQL name; inferred from the C# name when null.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; inferred from the C# name when null.</summary>
    public string? Name { get; set; } = name;
}

namespace HotChocolate.Types;

/// <summary>Declares a C# enum to be an enum type, optionally with a name.</summary>
/// <param name="name">The GraphQL name; the C# name when null.</param>
[AttributeUsage(AttributeTargets.Enum, Inherited = false)]
public sealed class EnumTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The GraphQL name; the C# name when null.</summary>
    public string? Name { get; set; } = name;
}

namespace HotChocolate.Types;

/// <summary>Makes a resolver of a type extension replace the field that a member of the extended type would yield.</summary>
/// <param name="name">The C# name of the member replaced.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class BindMemberAttribute(string name) : Attribute
{
    /// <summary>The C# name of the member replaced.</summary>
    public string Name { get; } = name;
}

namespace HotChocolate.Types;

/// <summary>A type that a schema defines by name.</summary>
public interface INamedType : IType
{
    /// <summary>The type's name.</summary>
    public string Name { get; }

    /// <summary>What the type stands for; null when not described.</summary>
    public string? Description { get; }
}

namespace HotChocolate.Types;

/// <summary>A union type. Specification section 3.8.</summary>
public sealed class UnionType : NamedType
{
    private readonly List<ObjectType> _members = [];

    internal UnionType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The member types.</summary>
    public IReadOnlyList<ObjectType> Types => _members;

    internal void Add(ObjectType member) => _members.Add(member);
}

namespace HotChocolate.Types;

/// <summary>What object and interface types share: fields, and interfaces implemented.</summary>
public abstract class ComplexType : NamedType
{
    private readonly Dictionary<string, ObjectField> _byName = [];
    private readonly List<ObjectField> _fields = [];
    private readonly List<InterfaceType> _interfaces = [];

    private protected ComplexType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <summary>The fields, in order of declaration.</summary>
    public IReadOnlyList<ObjectField> Fields => _fields;

    /// <summary>The interfaces implemented.</summary>
    public IReadOnlyList<InterfaceType> Interfaces => _interfaces;

    internal bool TryGetField(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ObjectField? field) =>
        _byName.TryGetValue(name, out field);

    internal void Add(ObjectField field)
    {
        if (!_byName.TryAdd(field.Name, field))
        {
            throw new SchemaException($"The type `{Name}` has two fields named `{field.Name}`.");
        }

        _fields.Add(field);
    }

    internal void Implement(InterfaceType type)
    {
        if (!_interfaces.Contains(type))
        {
            _interfaces.Add(type);
        }
    }
}

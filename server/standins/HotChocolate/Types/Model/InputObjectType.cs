using System.Diagnostics.CodeAnalysis;

namespace HotChocolate.Types;

/// <summary>An input object type. Specification section 3.10.</summary>
public sealed class InputObjectType : NamedType
{
    private readonly Dictionary<string, InputField> _byName = [];
    private readonly List<InputField> _fields = [];

    internal InputObjectType(string name, Type runtimeType)
        : base(name, runtimeType)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The fields, in order of declaration.</summary>
    public IReadOnlyList<InputField> Fields => _fields;

    /// <summary>Whether exactly one field is to be given.</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>Makes the C# value out of the fields' values, one for each of <see cref="Fields"/>.</summary>
    internal Func<object?[], object> Create { get; set; } = values => values;

    internal bool TryGetField(string name, [NotNullWhen(true)] out InputField? field) => _byName.TryGetValue(name, out field);

    internal void Add(InputField field)
    {
        if (!_byName.TryAdd(field.Name, field))
        {
            throw new SchemaException($"The input type `{Name}` has two fields named `{field.Name}`.");
        }

        field.Index = _fields.Count;
        _fields.Add(field);
    }
}

using System.Diagnostics.CodeAnalysis;
using HotChocolate.Types.Printing;

namespace HotChocolate.Types;

internal sealed class Schema : ISchema
{
    private readonly Dictionary<string, INamedType> _types;
    private readonly Dictionary<string, DirectiveType> _directives;
    private readonly Dictionary<Type, ObjectType> _byRuntimeType = [];
    private readonly Dictionary<INamedType, HashSet<ObjectType>> _possibleTypes = [];
    private readonly Lazy<string> _text;

    public Schema(string name, ObjectType query, ObjectType? mutation, ObjectType? subscription, IEnumerable<INamedType> types, IEnumerable<DirectiveType> directives)
    {
        Name = name;
        QueryType = query;
        MutationType = mutation;
        SubscriptionType = subscription;
        _types = InOrder(types, [query, mutation, subscription]).ToDictionary(type => type.Name);
        _directives = directives.ToDictionary(directive => directive.Name);
        _text = new(() => SchemaPrinter.Print(this));
        foreach (var type in _types.Values)
        {
            if (type is ObjectType item)
            {
                _byRuntimeType.TryAdd(item.RuntimeType, item);
                AddPossible(item, item);
                foreach (var implemented in item.Interfaces)
                {
                    AddPossible(implemented, item);
                }
            }
            else if (type is UnionType union)
            {
                foreach (var member in union.Types)
                {
                    AddPossible(union, member);
                }
            }
        }
    }

    public string Name { get; }

    public string? Description { get; init; }

    public ObjectType QueryType { get; }

    public ObjectType? MutationType { get; }

    public ObjectType? SubscriptionType { get; }

    /// <summary>The operation types first, then the others by name: as printed, and as introspection lists them.</summary>
    public IReadOnlyCollection<INamedType> Types => _types.Values;

    public IReadOnlyCollection<DirectiveType> DirectiveTypes => _directives.Values;

    /// <summary>The fields that every query root has besides its own: <c>__schema</c> and <c>__type</c>.</summary>
    public Dictionary<string, ObjectField> MetaFields { get; } = [];

    /// <summary>The field <c>__typename</c>.</summary>
    public required ObjectField TypeNameField { get; init; }

    public bool TryGetType<T>(string name, [NotNullWhen(true)] out T? type)
        where T : class, INamedType
    {
        type = _types.TryGetValue(name, out var found) ? found as T : null;
        return type is not null;
    }

    public bool TryGetDirective(string name, [NotNullWhen(true)] out DirectiveType? directive) => _directives.TryGetValue(name, out directive);

    public IReadOnlyCollection<ObjectType> GetPossibleTypes(INamedType type) =>
        _possibleTypes.TryGetValue(type, out var possible) ? possible : [];

    public bool IsPossible(INamedType type, ObjectType candidate) =>
        ReferenceEquals(type, candidate) || (_possibleTypes.TryGetValue(type, out var possible) && possible.Contains(candidate));

    /// <summary>The object type of a value where an interface or union is expected; null when it is none of that type.</summary>
    public ObjectType? ResolveType(INamedType expected, object value)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (_byRuntimeType.TryGetValue(type, out var found) && IsPossible(expected, found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Finds a field that a selection on a type names, meta fields included.</summary>
    public bool TryGetField(INamedType type, string name, [NotNullWhen(true)] out ObjectField? field)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            if (name == "__typename" && type is ObjectType or InterfaceType or UnionType)
            {
                field = TypeNameField;
                return true;
            }

            field = null;
            return ReferenceEquals(type, QueryType) && MetaFields.TryGetValue(name, out field);
        }

        field = null;
        return type is ComplexType complex && complex.TryGetField(name, out field);
    }

    public override string ToString() => _text.Value;

    private static IEnumerable<INamedType> InOrder(IEnumerable<INamedType> types, INamedType?[] operations) => types
        .OrderBy(type => Array.IndexOf(operations, type) is >= 0 and var place ? place : operations.Length)
        .ThenBy(type => type.Name, StringComparer.Ordinal);

    private void AddPossible(INamedType type, ObjectType possible)
    {
        if (!_possibleTypes.TryGetValue(type, out var set))
        {
            _possibleTypes.Add(type, set = []);
        }

        set.Add(possible);
    }
}

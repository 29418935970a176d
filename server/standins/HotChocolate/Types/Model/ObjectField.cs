using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Types;

/// <summary>A field of an object or interface type.</summary>
public sealed class ObjectField
{
    private readonly Dictionary<string, InputField> _byName = [];

    internal ObjectField(string name, IType type, IReadOnlyList<InputField> arguments)
    {
        Name = name;
        Type = type;
        Arguments = arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            arguments[i].Index = i;
            _byName.Add(arguments[i].Name, arguments[i]);
        }
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type of the value.</summary>
    public IType Type { get; }

    /// <summary>The arguments, in order of declaration.</summary>
    public IReadOnlyList<InputField> Arguments { get; }

    /// <summary>What the field yields; null when not described.</summary>
    public string? Description { get; internal init; }

    /// <summary>Why not to use it any more; null when it is current.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>The property behind the field, when it is one.</summary>
    internal System.Reflection.PropertyInfo? Property { get; init; }

    /// <summary>How the field pages; null when it is no connection.</summary>
    internal PagingOptions? Paging { get; init; }

    /// <summary>Whether the field holds the items of a page.</summary>
    internal bool IsPageItems { get; init; }

    /// <summary>Reads the value from the parent at once: no arguments, no services, no waiting. Null when the field needs <see cref="Resolver"/>.</summary>
    internal Func<object, object?>? Pure { get; init; }

    /// <summary>Writes the value straight from the parent; null when it has to be resolved and completed first.</summary>
    internal DirectLeaf? Direct { get; init; }

    internal FieldDelegate Resolver { get; init; } = static _ => default;

    /// <summary>Opens the stream of events of a subscription field.</summary>
    internal SubscribeDelegate? Subscribe { get; init; }

    internal bool TryGetArgument(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out InputField? argument) =>
        _byName.TryGetValue(name, out argument);
}

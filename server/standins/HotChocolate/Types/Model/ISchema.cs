using System.Diagnostics.CodeAnalysis;
using HotChocolate.Types;

namespace HotChocolate;

/// <summary>A schema; its <see cref="object.ToString"/> is its text in the schema definition language.</summary>
public interface ISchema
{
    /// <summary>The schema's name among those of the application.</summary>
    public string Name { get; }

    /// <summary>The type of queries.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The type of mutations; null when there are none.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The type of subscriptions; null when there are none.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>Every named type, introspection types included.</summary>
    public IReadOnlyCollection<INamedType> Types { get; }

    /// <summary>Every directive.</summary>
    public IReadOnlyCollection<DirectiveType> DirectiveTypes { get; }

    /// <summary>Finds a type by name.</summary>
    /// <typeparam name="T">The kind of type looked for.</typeparam>
    /// <param name="name">The type's name.</param>
    /// <param name="type">The type.</param>
    /// <returns>False when there is none of this kind and name.</returns>
    public bool TryGetType<T>(string name, [NotNullWhen(true)] out T? type)
        where T : class, INamedType;
}

namespace HotChocolate.Types;

/// <summary>Adds the members of a class as fields to an object type named, or to the object types of a C# type.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public class ExtendObjectTypeAttribute : Attribute
{
    /// <summary>Extends the object type of this name.</summary>
    /// <param name="name">The GraphQL name, e.g. <c>Query</c>.</param>
    public ExtendObjectTypeAttribute(string? name = null) => Name = name;

    /// <summary>Extends the object types whose C# type is, derives from, or implements a type.</summary>
    /// <param name="extendsType">The C# type.</param>
    public ExtendObjectTypeAttribute(Type extendsType) => ExtendsType = extendsType;

    /// <summary>The GraphQL name of the extended type, when extended by name.</summary>
    public string? Name { get; set; }

    /// <summary>The C# type of the extended object types, when extended by type.</summary>
    public Type? ExtendsType { get; }

    /// <summary>C# names of members of the extended type that are to yield no field.</summary>
    public string[]? IgnoreProperties { get; set; }
}

/// <summary>Adds the members of a class as fields to the object types of a C# type.</summary>
/// <typeparam name="T">The C# type.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExtendObjectTypeAttribute<T>() : ExtendObjectTypeAttribute(typeof(T));

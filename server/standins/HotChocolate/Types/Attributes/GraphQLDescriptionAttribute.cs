namespace HotChocolate;

/// <summary>Describes a schema member; takes precedence over the XML documentation.</summary>
/// <param name="description">The description, CommonMark.</param>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description, CommonMark.</summary>
    public string Description { get; } = description;
}

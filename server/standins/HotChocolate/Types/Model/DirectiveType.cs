namespace HotChocolate.Types;

/// <summary>A directive that a schema knows. Specification section 3.13.</summary>
public sealed class DirectiveType
{
    internal DirectiveType(string name, string description, string[] locations, IReadOnlyList<InputField> arguments)
    {
        Name = name;
        Description = description;
        Locations = locations;
        Arguments = arguments;
    }

    /// <summary>The name, without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>What the directive does.</summary>
    public string Description { get; }

    /// <summary>Where it may stand, in the words of the specification, e.g. <c>FIELD</c>.</summary>
    public IReadOnlyList<string> Locations { get; }

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; internal init; }

    /// <summary>The arguments.</summary>
    public IReadOnlyList<InputField> Arguments { get; }
}

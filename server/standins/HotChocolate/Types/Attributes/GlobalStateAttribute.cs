namespace HotChocolate;

/// <summary>Marks a resolver parameter that receives a value of the request's global state.</summary>
/// <param name="key">The key of the value; the parameter's name when null.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GlobalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key of the value; the parameter's name when null.</summary>
    public string? Key { get; } = key;
}

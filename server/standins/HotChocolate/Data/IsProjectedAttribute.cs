namespace HotChocolate.Data;

/// <summary>Says whether a projection always reads a property (because a resolver needs it), or never.</summary>
/// <param name="isProjected">True: always; false: never.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class IsProjectedAttribute(bool isProjected = true) : Attribute
{
    /// <summary>True: always; false: never.</summary>
    public bool IsProjected { get; } = isProjected;
}

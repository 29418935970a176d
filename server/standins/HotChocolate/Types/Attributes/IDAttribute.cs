namespace HotChocolate.Types.Relay;

/// <summary>Makes a field, argument or input field an <c>ID</c>; the value passes unchanged, as it is (no global object identification).</summary>
/// <param name="typeName">The type whose key it is; informative.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter, Inherited = false)]
public class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The type whose key it is; informative.</summary>
    public string? TypeName { get; } = typeName;
}

/// <summary>Makes a field, argument or input field an <c>ID</c> of a type.</summary>
/// <typeparam name="T">The C# type whose key it is; informative.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter, Inherited = false)]
public sealed class IDAttribute<T>() : IDAttribute(typeof(T).Name);

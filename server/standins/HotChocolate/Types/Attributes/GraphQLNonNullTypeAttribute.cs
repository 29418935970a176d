namespace HotChocolate;

/// <summary>Makes a schema member non-null whatever C# says about it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter, Inherited = false)]
public sealed class GraphQLNonNullTypeAttribute : Attribute;

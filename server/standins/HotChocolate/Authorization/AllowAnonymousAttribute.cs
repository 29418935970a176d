namespace HotChocolate.Authorization;

/// <summary>Frees a field from the rules of its type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class AllowAnonymousAttribute : Attribute;

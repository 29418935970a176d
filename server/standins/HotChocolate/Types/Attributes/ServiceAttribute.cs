namespace HotChocolate;

/// <summary>Marks a resolver parameter as a service from the request's service provider, not a GraphQL argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

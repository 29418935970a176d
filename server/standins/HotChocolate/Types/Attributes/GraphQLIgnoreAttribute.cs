namespace HotChocolate;

/// <summary>Keeps a C# member out of the schema, out of filter inputs and out of sort inputs.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class GraphQLIgnoreAttribute : Attribute;

namespace HotChocolate;

/// <summary>Marks a resolver parameter that receives the object the field is resolved on.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;

namespace HotChocolate.Types;

/// <summary>Makes an input object a OneOf input object: exactly one of its fields is given, and not null. Specification section 3.10.1.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class OneOfAttribute : Attribute;

namespace HotChocolate;

/// <summary>Overrides the type inferred from C#, e.g. with <see cref="Types.IdType"/> or <c>ListType&lt;NonNullType&lt;StringType&gt;&gt;</c>.</summary>
/// <param name="type">A schema type class.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Field, Inherited = false)]
public class GraphQLTypeAttribute(Type type) : Attribute
{
    /// <summary>The schema type class.</summary>
    public Type Type { get; } = type;
}

/// <summary>Overrides the type inferred from C#.</summary>
/// <typeparam name="T">A schema type class.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Field, Inherited = false)]
public sealed class GraphQLTypeAttribute<T>() : GraphQLTypeAttribute(typeof(T));

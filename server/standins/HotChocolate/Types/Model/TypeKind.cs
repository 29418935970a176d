namespace HotChocolate.Types;

/// <summary>The kinds of types of the specification's section 3.</summary>
[GraphQLName("__TypeKind")]
public enum TypeKind
{
    /// <summary>A leaf such as <c>String</c>.</summary>
    Scalar,

    /// <summary>A type with fields.</summary>
    Object,

    /// <summary>Fields that several object types share.</summary>
    Interface,

    /// <summary>One of several object types.</summary>
    Union,

    /// <summary>A leaf out of a fixed set of names.</summary>
    Enum,

    /// <summary>A structured argument.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>Another type that is never null.</summary>
    NonNull,
}

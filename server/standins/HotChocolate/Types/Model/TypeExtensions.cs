namespace HotChocolate.Types;

/// <summary>Questions asked of types.</summary>
public static class TypeExtensions
{
    /// <summary>The named type inside all wrappers.</summary>
    /// <param name="type">The type.</param>
    public static INamedType NamedType(this IType type)
    {
        while (true)
        {
            switch (type)
            {
                case ListType list:
                    type = list.ElementType;
                    break;
                case NonNullType nonNull:
                    type = nonNull.Type;
                    break;
                default:
                    return (INamedType)type;
            }
        }
    }

    /// <summary>The type without its outer non-null wrapper.</summary>
    /// <param name="type">The type.</param>
    public static IType NullableType(this IType type) => type is NonNullType nonNull ? nonNull.Type : type;

    /// <summary>Whether the type is never null.</summary>
    /// <param name="type">The type.</param>
    public static bool IsNonNullType(this IType type) => type is NonNullType;

    /// <summary>Whether the type is a list, null or not.</summary>
    /// <param name="type">The type.</param>
    public static bool IsListType(this IType type) => type.NullableType() is ListType;

    /// <summary>Whether the named type is a scalar or an enum.</summary>
    /// <param name="type">The type.</param>
    public static bool IsLeafType(this IType type) => type.NamedType() is LeafType;

    /// <summary>Whether the named type has, or stands for types with, fields.</summary>
    /// <param name="type">The type.</param>
    public static bool IsCompositeType(this IType type) => type.NamedType() is ObjectType or InterfaceType or UnionType;

    /// <summary>Whether the named type can be that of an argument or a variable.</summary>
    /// <param name="type">The type.</param>
    public static bool IsInputType(this IType type) => type.NamedType() is LeafType or InputObjectType;

    internal static IType NonNull(this IType type) => type is NonNullType ? type : new NonNullType(type);

    internal static IType List(this IType type) => new ListType(type);

    internal static bool SameAs(this IType left, IType right) => (left, right) switch
    {
        (ListType a, ListType b) => a.ElementType.SameAs(b.ElementType),
        (NonNullType a, NonNullType b) => a.Type.SameAs(b.Type),
        _ => ReferenceEquals(left, right),
    };
}

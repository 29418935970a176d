using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Finds the types that documents write.</summary>
internal static class TypeNodes
{
    /// <summary>The type; null when the schema has none of that name.</summary>
    public static IType? Resolve(Schema schema, ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => Resolve(schema, nonNull.Type)?.NonNull(),
        ListTypeNode list => Resolve(schema, list.Type)?.List(),
        NamedTypeNode named => schema.TryGetType<INamedType>(named.Name.Value, out var type) ? type : null,
        _ => null,
    };
}

using HotChocolate.Resolvers;
using HotChocolate.Types.Building;

namespace HotChocolate.Types.Introspection;

/// <summary>The types and meta fields of introspection. Specification section 4.</summary>
internal static class IntrospectionTypes
{
    public static (ObjectField TypeName, ObjectField Schema, ObjectField Type) Create(SchemaBuildContext context)
    {
        var schema = (ObjectType)context.OutputTypeOf(typeof(SchemaView));
        var type = (ObjectType)context.OutputTypeOf(typeof(TypeView));
        var text = context.Scalar(typeof(StringType)).NonNull();
        return (
            new("__typename", text, [])
            {
                Description = "The name of the object's type.",
                Resolver = static resolver => new(resolver.Selection.Parent.Name),
            },
            new("__schema", schema.NonNull(), [])
            {
                Description = "The schema.",
                Resolver = static resolver => new(new SchemaView((Schema)resolver.Schema)),
            },
            new("__type", type, [new("name", text) { Description = "The name of the type." }])
            {
                Description = "A type by name.",
                Resolver = FindType,
            });
    }

    private static ValueTask<object?> FindType(ResolverContext resolver) =>
        new(resolver.Schema.TryGetType<INamedType>((string)resolver.Argument(0)!, out var found) ? new TypeView(found, (Schema)resolver.Schema) : null);
}

using HotChocolate.Types.Introspection;

namespace HotChocolate.Types.Building;

/// <summary>Builds a schema out of what was configured.</summary>
internal static class SchemaFactory
{
    public static Schema Create(SchemaConfiguration configuration, IServiceProvider services)
    {
        if (configuration.Query is null)
        {
            throw new SchemaException("The schema has no query type.");
        }

        var context = new SchemaBuildContext(configuration, services);
        var query = context.Objects.CreateRoot(configuration.Query);
        var mutation = configuration.Mutation is null ? null : context.Objects.CreateRoot(configuration.Mutation);
        var subscription = configuration.Subscription is null ? null : context.Objects.CreateRoot(configuration.Subscription);
        foreach (var type in configuration.Types)
        {
            context.SchemaType(type, IsInput(type));
        }

        var introspection = IntrospectionTypes.Create(context);
        var directives = BuiltInDirectives.Create(context);
        context.Complete();
        AbstractTypes.Connect(context.Types);

        var schema = new Schema(configuration.Name, query, mutation, subscription, context.Types, directives) { TypeNameField = introspection.TypeName };
        schema.MetaFields.Add(introspection.Schema.Name, introspection.Schema);
        schema.MetaFields.Add(introspection.Type.Name, introspection.Type);
        return schema;
    }

    private static bool IsInput(Type type) => type.IsDefined(typeof(InputObjectTypeAttribute), false)
        || (!type.IsEnum && type.Name.EndsWith("Input", StringComparison.Ordinal));
}

using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using HotChocolate.Types.Building;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds types to a schema.</summary>
public static class SchemaRequestExecutorBuilderExtensions
{
    /// <summary>Adds an empty query type, whose fields come from extensions.</summary>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder) => builder.AddQueryType(static _ => { });

    /// <summary>Adds a query type, whose fields come from extensions.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="configure">Names and describes the type.</param>
    public static IRequestExecutorBuilder AddQueryType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) =>
        builder.Configure(configuration => configuration.Query = Root(OperationTypeNames.Query, null, configure));

    /// <summary>Adds a class as query type.</summary>
    /// <typeparam name="TQuery">The class whose members become fields.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddQueryType<TQuery>(this IRequestExecutorBuilder builder)
        where TQuery : class =>
        builder.Configure(configuration => configuration.Query = Root(Naming.OutputType(typeof(TQuery)), typeof(TQuery), static _ => { }));

    /// <summary>Adds an empty mutation type, whose fields come from extensions.</summary>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder) => builder.AddMutationType(static _ => { });

    /// <summary>Adds a mutation type, whose fields come from extensions.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="configure">Names and describes the type.</param>
    public static IRequestExecutorBuilder AddMutationType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) =>
        builder.Configure(configuration => configuration.Mutation = Root(OperationTypeNames.Mutation, null, configure));

    /// <summary>Adds a class as mutation type.</summary>
    /// <typeparam name="TMutation">The class whose members become fields.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddMutationType<TMutation>(this IRequestExecutorBuilder builder)
        where TMutation : class =>
        builder.Configure(configuration => configuration.Mutation = Root(Naming.OutputType(typeof(TMutation)), typeof(TMutation), static _ => { }));

    /// <summary>Adds an empty subscription type, whose fields come from extensions.</summary>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder) => builder.AddSubscriptionType(static _ => { });

    /// <summary>Adds a subscription type, whose fields come from extensions.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="configure">Names and describes the type.</param>
    public static IRequestExecutorBuilder AddSubscriptionType(this IRequestExecutorBuilder builder, Action<IObjectTypeDescriptor> configure) =>
        builder.Configure(configuration => configuration.Subscription = Root(OperationTypeNames.Subscription, null, configure));

    /// <summary>Adds a class as subscription type.</summary>
    /// <typeparam name="TSubscription">The class whose members become fields.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddSubscriptionType<TSubscription>(this IRequestExecutorBuilder builder)
        where TSubscription : class =>
        builder.Configure(configuration => configuration.Subscription = Root(Naming.OutputType(typeof(TSubscription)), typeof(TSubscription), static _ => { }));

    /// <summary>Adds a class marked with <see cref="ExtendObjectTypeAttribute"/>.</summary>
    /// <typeparam name="TExtension">The class.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddTypeExtension<TExtension>(this IRequestExecutorBuilder builder)
        where TExtension : class => builder.AddTypeExtension(typeof(TExtension));

    /// <summary>Adds a class marked with <see cref="ExtendObjectTypeAttribute"/>.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="extension">The class, which may be static.</param>
    public static IRequestExecutorBuilder AddTypeExtension(this IRequestExecutorBuilder builder, Type extension) =>
        builder.Configure(configuration => configuration.Extensions.Add(extension));

    /// <summary>Adds a type that no field names, such as a member of a union.</summary>
    /// <typeparam name="T">A C# type, a scalar class, or a class marked with <see cref="ExtendObjectTypeAttribute"/>.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddType<T>(this IRequestExecutorBuilder builder) => builder.AddType(typeof(T));

    /// <summary>Adds a type that no field names, such as a member of a union.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="type">A C# type, a scalar class, or a class marked with <see cref="ExtendObjectTypeAttribute"/>.</param>
    public static IRequestExecutorBuilder AddType(this IRequestExecutorBuilder builder, Type type) => builder.Configure(configuration =>
        (type.IsDefined(typeof(ExtendObjectTypeAttribute), false) ? configuration.Extensions : configuration.Types).Add(type));

    /// <summary>Adds a C# type as object type.</summary>
    /// <typeparam name="T">The C# type.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddObjectType<T>(this IRequestExecutorBuilder builder) => builder.AddType<T>();

    /// <summary>Adds a C# enum as enum type.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddEnumType<T>(this IRequestExecutorBuilder builder)
        where T : struct, Enum => builder.AddType<T>();

    /// <summary>Adds a C# interface or base class as interface type.</summary>
    /// <typeparam name="T">The C# type.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddInterfaceType<T>(this IRequestExecutorBuilder builder) => builder.Configure(configuration =>
    {
        configuration.Interfaces.Add(typeof(T));
        configuration.Types.Add(typeof(T));
    });

    /// <summary>Adds a C# interface or base class as union type.</summary>
    /// <typeparam name="T">The C# type.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddUnionType<T>(this IRequestExecutorBuilder builder) => builder.Configure(configuration =>
    {
        configuration.Unions.Add(typeof(T));
        configuration.Types.Add(typeof(T));
    });

    /// <summary>Maps a C# type to a scalar.</summary>
    /// <typeparam name="TRuntimeType">The C# type.</typeparam>
    /// <typeparam name="TSchemaType">The scalar's class.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder BindRuntimeType<TRuntimeType, TSchemaType>(this IRequestExecutorBuilder builder)
        where TSchemaType : ScalarType => builder.Configure(configuration => configuration.Bindings[typeof(TRuntimeType)] = typeof(TSchemaType));

    internal static IRequestExecutorBuilder Configure(this IRequestExecutorBuilder builder, Action<SchemaConfiguration> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        configure(((RequestExecutorBuilder)builder).Configuration);
        return builder;
    }

    private static RootConfiguration Root(string name, Type? type, Action<IObjectTypeDescriptor> configure)
    {
        var descriptor = new ObjectTypeDescriptor(name);
        configure(descriptor);
        return new(descriptor.TypeName, type, descriptor.TypeDescription);
    }
}

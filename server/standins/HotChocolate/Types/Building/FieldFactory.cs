using System.Reflection;
using HotChocolate.Authorization;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Building;

/// <summary>Makes fields of properties and methods.</summary>
internal sealed class FieldFactory(SchemaBuildContext context)
{
    private readonly ResolverCompiler _compiler = new(context);

    /// <summary>The field of a member.</summary>
    /// <param name="typeName">The type that gets the field, for messages.</param>
    /// <param name="member">The property or method.</param>
    /// <param name="resolverType">The class that carries the member when it is not the parent's own.</param>
    /// <param name="siblings">All members of the class, among which a subscription finds the method that opens its stream.</param>
    public FieldConfiguration Create(string typeName, MemberInfo member, Type? resolverType, IReadOnlyList<MemberInfo> siblings)
    {
        try
        {
            return Create(member, resolverType, siblings);
        }
        catch (SchemaException exception)
        {
            throw new SchemaException($"{typeName}.{member.Name}: {exception.Message}");
        }
    }

    private FieldConfiguration Create(MemberInfo member, Type? resolverType, IReadOnlyList<MemberInfo> siblings)
    {
        var middleware = member.GetCustomAttributes<ObjectFieldDescriptorAttribute>().OrderBy(attribute => attribute.Order).ToList();
        var isConnection = middleware.Any(attribute => attribute is UsePagingAttribute);
        var field = new FieldConfiguration(Naming.Field(member), isConnection ? context.Scalar(typeof(StringType)) : FieldType(member))
        {
            Member = member,
            IsOwn = resolverType is null,
            Description = context.Documentation.Of(member),
            DeprecationReason = Deprecation.Of(member),
            Pure = _compiler.CompilePure(member, resolverType),
            Resolver = _compiler.Compile(member, resolverType),
        };
        if (member is MethodInfo method)
        {
            foreach (var parameter in method.GetParameters().Where(_compiler.IsArgument))
            {
                field.Arguments.Add(context.Inputs.Argument(parameter));
            }

            if (method.GetCustomAttribute<SubscribeAttribute>() is { } subscribe)
            {
                field.Subscribe = new SubscribeCompiler(context, _compiler).Compile(method, subscribe, resolverType, siblings, field);
            }
        }

        field.Authorization.AddRange(member.GetCustomAttributes<AuthorizeAttribute>());
        foreach (var attribute in middleware)
        {
            attribute.Apply(context, field, member);
        }

        return field;
    }

    private IType FieldType(MemberInfo member)
    {
        var provider = member is MethodInfo method && method.ReturnParameter.IsDefined(typeof(GraphQLTypeAttribute), false)
            ? (ICustomAttributeProvider)method.ReturnParameter
            : member;
        return context.TypeOf(provider, ClrType.Of(member), input: false);
    }
}

using System.Reflection;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Types.Building;

/// <summary>Makes input object types and arguments of C# types and parameters.</summary>
internal sealed class InputTypeFactory(SchemaBuildContext context)
{
    public INamedType Create(Type type)
    {
        if (type.IsInterface || type.IsAbstract || type.IsPointer || typeof(Delegate).IsAssignableFrom(type))
        {
            throw new SchemaException($"The C# type `{type}` can be no input type.");
        }

        var input = context.Register(new InputObjectType(Naming.InputType(type), type)
        {
            Description = context.Documentation.Of(type),
            IsOneOf = type.IsDefined(typeof(OneOfAttribute)),
        });
        context.CompleteLater(() => Complete(input));
        return input;
    }

    public InputField Argument(ParameterInfo parameter)
    {
        var clrType = ClrType.Of(parameter);
        var type = context.TypeOf(parameter, clrType, input: true);
        return new(Naming.Argument(parameter), type)
        {
            Description = context.Documentation.Of(parameter),
            DeprecationReason = Deprecation.Of(parameter),
            DefaultValue = DefaultValues.Of(parameter, type),
            Convert = InputConverter.For(parameter.ParameterType),
        };
    }

    private void Complete(InputObjectType input)
    {
        var properties = new List<PropertyInfo>();
        foreach (var property in input.RuntimeType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || property.IsDefined(typeof(GraphQLIgnoreAttribute)))
            {
                continue;
            }

            var constructorParameter = InputObjectFactory.Parameter(input.RuntimeType, property);
            if (!property.CanWrite && constructorParameter is null)
            {
                continue;
            }

            var clrType = ClrType.Of(property, input: true);
            var type = input.IsOneOf ? context.TypeOf(property, clrType, input: true).NullableType() : context.TypeOf(property, clrType, input: true);
            input.Add(new(Naming.Field(property), type)
            {
                Description = context.Documentation.Of(property),
                DeprecationReason = Deprecation.Of(property) ?? (constructorParameter is null ? null : Deprecation.Of(constructorParameter)),
                DefaultValue = DefaultValues.Of(property, constructorParameter, type),
                Convert = InputConverter.For(property.PropertyType),
            });
            properties.Add(property);
        }

        if (properties.Count == 0)
        {
            throw new SchemaException($"The input type `{input.Name}` has no fields.");
        }

        input.Create = InputObjectFactory.Compile(input.RuntimeType, properties);
    }
}

using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Types.Inputs;

/// <summary>Coerces literals, whose variables are already coerced, to C# values. Specification section 3, "Input Coercion".</summary>
internal static class InputCoercion
{
    /// <summary>The value of a literal: of a leaf its C# value, of a list an array of objects, of an input object its C# object.</summary>
    /// <exception cref="LeafCoercionException">The literal does not fit the type.</exception>
    public static object? Literal(IType type, IValueNode literal, VariableValues variables)
    {
        if (literal is VariableNode variable)
        {
            variables.TryGet(variable.Name.Value, out var given);
            return given is null && type is NonNullType
                ? throw new LeafCoercionException($"Variable \"${variable.Name.Value}\" of non-null type \"{type}\" must not be null.")
                : given;
        }

        if (type is NonNullType nonNull)
        {
            return literal is NullValueNode
                ? throw new LeafCoercionException($"Expected value of type \"{type}\", found null.")
                : Literal(nonNull.Type, literal, variables);
        }

        if (literal is NullValueNode)
        {
            return null;
        }

        switch (type)
        {
            case ListType list when literal is ListValueNode items:
                return items.Items.Select(item => Literal(list.ElementType, item, variables)).ToArray();
            case ListType list:
                return new[] { Literal(list.ElementType, literal, variables) };
            case InputObjectType input when literal is ObjectValueNode fields:
                return Object(input, fields, variables);
            case InputObjectType input:
                throw new LeafCoercionException($"Expected value of type \"{input.Name}\", found {Scalars.ValuePrinter.Print(literal)}.");
            case AnyType:
                return AnyType.ParseLiteral(literal, variables);
            default:
                return ((LeafType)type).ParseLiteral(literal);
        }
    }

    private static object Object(InputObjectType input, ObjectValueNode literal, VariableValues variables)
    {
        var values = new object?[input.Fields.Count];
        Array.Fill(values, Missing.Value);
        foreach (var field in literal.Fields)
        {
            if (!input.TryGetField(field.Name.Value, out var known))
            {
                throw new LeafCoercionException($"Field \"{field.Name.Value}\" is not defined by type \"{input.Name}\".");
            }

            if (field.Value is VariableNode variable && !variables.TryGet(variable.Name.Value, out _))
            {
                continue;
            }

            values[known.Index] = Literal(known.Type, field.Value, variables);
        }

        return Finish(input, values);
    }

    /// <summary>Fills in defaults, checks what is required, and makes the C# object of the fields' coerced values.</summary>
    public static object Finish(InputObjectType input, object?[] values)
    {
        foreach (var field in input.Fields.Where(field => values[field.Index] is Missing))
        {
            if (field.DefaultValue is not null)
            {
                values[field.Index] = Literal(field.Type, field.DefaultValue, VariableValues.None);
            }
            else if (field.Type is NonNullType)
            {
                throw new LeafCoercionException($"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        if (input.IsOneOf && values.Where(value => value is not Missing).ToList() is not [{ }])
        {
            throw new LeafCoercionException($"Exactly one key must be specified for OneOf type \"{input.Name}\".");
        }

        foreach (var field in input.Fields.Where(field => values[field.Index] is not Missing))
        {
            values[field.Index] = Convert(field, values[field.Index]);
        }

        return input.Create(values);
    }

    private static object? Convert(InputField field, object? value)
    {
        try
        {
            return field.Convert(value);
        }
        catch (LeafCoercionException exception)
        {
            throw new LeafCoercionException($"Field \"{field.Name}\": {exception.Message}");
        }
    }
}

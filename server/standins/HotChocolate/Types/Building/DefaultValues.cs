using System.Collections;
using System.Reflection;
using HotChocolate.Language;

namespace HotChocolate.Types.Building;

/// <summary>Reads default values from attributes and C# defaults; a C# default of null is none.</summary>
internal static class DefaultValues
{
    public static IValueNode? Of(ParameterInfo parameter, IType type)
    {
        if (Given(parameter) is { } given)
        {
            return ToLiteral(type, given.Value);
        }

        return parameter is { HasDefaultValue: true, RawDefaultValue: { } value }
            ? ToLiteral(type, ToEnum(parameter.ParameterType, value))
            : null;
    }

    public static IValueNode? Of(PropertyInfo property, ParameterInfo? constructorParameter, IType type)
    {
        if (Given(property) is { } given)
        {
            return ToLiteral(type, given.Value);
        }

        return constructorParameter is null ? null : Of(constructorParameter, type);
    }

    public static IValueNode ToLiteral(IType type, object? value)
    {
        switch (type.NullableType())
        {
            case var _ when value is null:
                return NullValueNode.Default;
            case ListType list when value is IEnumerable items and not string:
                return new ListValueNode([.. items.Cast<object?>().Select(item => ToLiteral(list.ElementType, item))]);
            case ListType list:
                return ToLiteral(list.ElementType, value);
            case LeafType leaf:
                return leaf.ToLiteral(value);
            default:
                throw new SchemaException($"A default value of type `{type}` cannot be written in C#.");
        }
    }

    private static (object? Value, bool)? Given(ICustomAttributeProvider provider)
    {
        if (provider.GetCustomAttributes(typeof(DefaultValueAttribute), false) is [DefaultValueAttribute given, ..])
        {
            return (given.Value, true);
        }

        return provider.GetCustomAttributes(typeof(System.ComponentModel.DefaultValueAttribute), false) is [System.ComponentModel.DefaultValueAttribute component, ..]
            ? (component.Value, true)
            : null;
    }

    private static object ToEnum(Type type, object value)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? Enum.ToObject(plain, value) : value;
    }
}

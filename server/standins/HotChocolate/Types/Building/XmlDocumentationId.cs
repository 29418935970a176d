using System.Globalization;
using System.Reflection;

namespace HotChocolate.Types.Building;

/// <summary>The id of a member in an XML documentation file, as the C# language reference defines it.</summary>
internal static class XmlDocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Definition(type),
        PropertyInfo property => $"P:{Definition(property.DeclaringType!)}.{property.Name}",
        FieldInfo field => $"F:{Definition(field.DeclaringType!)}.{field.Name}",
        MethodInfo method => $"M:{Definition(method.DeclaringType!)}.{method.Name}{Parameters(method)}",
        ConstructorInfo constructor => $"M:{Definition(constructor.DeclaringType!)}.#ctor{Parameters(constructor)}",
        _ => "",
    };

    private static string Parameters(MethodBase method)
    {
        var source = method.DeclaringType is { IsGenericType: true } generic
            ? (MethodBase)generic.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(method)
            : method;
        var parameters = source.GetParameters();
        return parameters.Length == 0 ? "" : "(" + string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType))) + ")";
    }

    private static string Definition(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
    }

    private static string Reference(Type type)
    {
        if (type.IsByRef)
        {
            return Reference(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return Reference(type.GetElementType()!) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);
        }

        if (!type.IsGenericType)
        {
            return type.FullName!.Replace('+', '.');
        }

        var name = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        return name[..name.IndexOf('`', StringComparison.Ordinal)] + "{" + string.Join(',', type.GetGenericArguments().Select(Reference)) + "}";
    }
}

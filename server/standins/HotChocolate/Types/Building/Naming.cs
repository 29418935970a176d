using System.Reflection;
using System.Text;

namespace HotChocolate.Types.Building;

/// <summary>Infers GraphQL names from C# names.</summary>
internal static class Naming
{
    /// <summary>The name of a field: <c>GetUserByIdAsync</c> is <c>userById</c>, <c>IPAddress</c> is <c>ipAddress</c>.</summary>
    public static string Field(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>() is { } given)
        {
            return given.Name;
        }

        var name = member.Name;
        if (member is MethodInfo)
        {
            if (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3)
            {
                name = name[3..];
            }

            if (name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5)
            {
                name = name[..^5];
            }
        }

        return CamelCase(name);
    }

    public static string Argument(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? CamelCase(parameter.Name!);

    /// <summary>Lowers the leading capitals but the one that begins the next word.</summary>
    public static string CamelCase(string name)
    {
        var letters = name.ToCharArray();
        var i = 0;
        while (i < letters.Length && char.IsUpper(letters[i]))
        {
            letters[i] = char.ToLowerInvariant(letters[i]);
            i++;
        }

        if (i > 1 && i < letters.Length && char.IsLetter(letters[i]))
        {
            letters[i - 1] = name[i - 1];
        }

        return new(letters);
    }

    /// <summary>The name of an enum value: <c>FooBar</c> is <c>FOO_BAR</c>, <c>IPAddress</c> is <c>IP_ADDRESS</c>.</summary>
    public static string Constant(string name)
    {
        if (!name.Any(char.IsLower))
        {
            return name;
        }

        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var beginsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (beginsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    public static string OutputType(Type type)
    {
        var given = type.GetCustomAttribute<GraphQLNameAttribute>()?.Name
            ?? type.GetCustomAttribute<ObjectTypeAttribute>()?.Name
            ?? type.GetCustomAttribute<InterfaceTypeAttribute>()?.Name
            ?? type.GetCustomAttribute<UnionTypeAttribute>()?.Name
            ?? type.GetCustomAttribute<EnumTypeAttribute>()?.Name;
        if (given is not null)
        {
            return given;
        }

        var name = Plain(type);
        return type.IsInterface && name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name[1..] : name;
    }

    public static string InputType(Type type)
    {
        var given = type.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? type.GetCustomAttribute<InputObjectTypeAttribute>()?.Name;
        if (given is not null)
        {
            return given;
        }

        var name = Plain(type);
        return name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input";
    }

    /// <summary>The name with an upper-case first letter.</summary>
    public static string PascalCase(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Plain(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return name + "Of" + string.Join("And", type.GetGenericArguments().Select(Plain));
    }
}

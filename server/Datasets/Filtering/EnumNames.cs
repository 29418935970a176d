using System.Text;

namespace GraphQLExport.Datasets.Filtering;

/// <summary>Names of enum values as GraphQL writes them: <c>FrameDiff</c> is <c>FRAME_DIFF</c>, <c>Mog2</c> is <c>MOG2</c>.</summary>
internal static class EnumNames
{
    /// <summary>The GraphQL name of an enum value.</summary>
    public static string Of(Enum value) => ToUpperSnake(value.ToString());

    /// <summary>Finds the value of a GraphQL name.</summary>
    public static bool TryParse(Type enumType, string name, out object value)
    {
        foreach (var candidate in Enum.GetValues(enumType))
        {
            if (Of((Enum)candidate) != name)
                continue;
            value = candidate;
            return true;
        }

        value = enumType;
        return false;
    }

    /// <summary>The value of a GraphQL name, as columns keep it.</summary>
    /// <exception cref="FormatException">The enum has no such value.</exception>
    public static TEnum Parse<TEnum>(string name)
        where TEnum : struct, Enum =>
        TryParse(typeof(TEnum), name, out var value) ? (TEnum)value : throw new FormatException($"\"{name}\" is no {typeof(TEnum).Name}.");

    /// <summary>All GraphQL names of an enum, in declaration order.</summary>
    public static IEnumerable<string> All(Type enumType) => Enum.GetNames(enumType).Select(ToUpperSnake);

    private static string ToUpperSnake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && text[^1] != '_')
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}

namespace GraphQLExport.Exports;

/// <summary>What a column may be called.</summary>
internal static class ColumnNames
{
    private const int MaxLength = 200;

    /// <summary>What is wrong with a name; null when nothing is.</summary>
    public static string? FaultOf(string name) => name switch
    {
        _ when string.IsNullOrWhiteSpace(name) => "A column needs a name.",
        _ when name.Length > MaxLength => $"A column's name may have at most {MaxLength} characters.",
        _ when name.Any(char.IsControl) => "A column's name may hold no control characters.",
        _ when !IsWellFormed(name) => "A column's name is no well-formed text.",
        _ => null,
    };

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }
}

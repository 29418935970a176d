namespace GraphQLExport.Rows.PostgreSql;

/// <summary>Values as PostgreSQL takes them.</summary>
internal static class PostgreSqlValues
{
    private const char Replacement = '\uFFFD';

    /// <summary>A value whose texts hold no NUL, which PostgreSQL refuses: U+FFFD stands in its place.</summary>
    public static object? WithoutNul(object? value) => value switch
    {
        string text when HasNul(text) => Replaced(text),
        string?[] texts when Array.Exists(texts, HasNul) => Array.ConvertAll(texts, Replaced),
        List<string?> texts when texts.Exists(HasNul) => texts.ConvertAll(Replaced),
        _ => value,
    };

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) is true;

    private static string? Replaced(string? text) => text?.Replace('\0', Replacement);
}

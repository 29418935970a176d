using System.Linq.Expressions;
using System.Reflection;

namespace HotChocolate.Data.Filters;

/// <summary>
/// Looks for text in text: literally and by case, everywhere. The patterns that providers make of the beginning and the end of a
/// text ignore case in some databases, so what they find is compared once more.
/// </summary>
internal static class TextSearch
{
    private static readonly MethodInfo s_contains = Method(nameof(string.Contains), typeof(string));
    private static readonly MethodInfo s_startsWith = Method(nameof(string.StartsWith), typeof(string));
    private static readonly MethodInfo s_endsWith = Method(nameof(string.EndsWith), typeof(string));
    private static readonly MethodInfo s_first = Method(nameof(string.Substring), typeof(int), typeof(int));
    private static readonly MethodInfo s_from = Method(nameof(string.Substring), typeof(int));

    /// <summary>The search as a database does it; false or unknown for null.</summary>
    public static Expression InDatabase(string kind, Expression target, Expression text, string value)
    {
        // Databases count characters, not UTF-16 units.
        var length = QueryParameter.Of(value.EnumerateRunes().Count(), typeof(int));
        return kind switch
        {
            "startsWith" => Both(s_startsWith, Expression.Call(target, s_first, Expression.Constant(0), length)),
            "endsWith" => Both(s_endsWith, Expression.Call(target, s_from, Expression.Subtract(Expression.Property(target, nameof(string.Length)), length))),
            _ => Expression.Call(target, s_contains, text),
        };

        BinaryExpression Both(MethodInfo pattern, Expression part) => Expression.AndAlso(Expression.Call(target, pattern, text), Expression.Equal(part, text));
    }

    /// <summary>The search in this process.</summary>
    public static MethodCallExpression InMemory(string kind, Expression target, Expression text)
    {
        var name = kind switch
        {
            "startsWith" => nameof(string.StartsWith),
            "endsWith" => nameof(string.EndsWith),
            _ => nameof(string.Contains),
        };
        return Expression.Call(target, Method(name, typeof(string), typeof(StringComparison)), text, Expression.Constant(StringComparison.Ordinal));
    }

    private static MethodInfo Method(string name, params Type[] parameters) => typeof(string).GetMethod(name, parameters)!;
}

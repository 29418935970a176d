using System.Linq.Expressions;
using System.Reflection;

namespace GraphQLExport.Datasets.Filtering;

/// <summary>Looks for text in text by its characters, in the database as in memory.</summary>
internal static class TextSearch
{
    private static readonly MethodInfo First = typeof(string).GetMethod(nameof(string.Substring), [typeof(int), typeof(int)])!;
    private static readonly MethodInfo From = typeof(string).GetMethod(nameof(string.Substring), [typeof(int)])!;

    /// <summary>The search in this process.</summary>
    /// <param name="name">contains, startsWith or endsWith.</param>
    /// <param name="operand">The text to look in; not null.</param>
    /// <param name="text">The text to look for.</param>
    public static Expression InMemory(string name, Expression operand, Expression text) =>
        Expression.Call(operand, Method(name), null, text, Expression.Constant(StringComparison.Ordinal));

    /// <summary>The search as SQL. Where a database's pattern for the beginning or the end of a text ignores case, as SQLite's does, what it finds is compared again.</summary>
    /// <param name="name">contains, startsWith or endsWith.</param>
    /// <param name="operand">The text to look in.</param>
    /// <param name="text">The text to look for, as a parameter of the query.</param>
    /// <param name="value">The same text.</param>
    public static Expression InDatabase(string name, Expression operand, Expression text, string value)
    {
        var pattern = Expression.Call(operand, Method(name), null, text);

        // Databases count characters, not UTF-16 units.
        var length = FilterOperators.Parameter(typeof(int), value.EnumerateRunes().Count());
        return name switch
        {
            "startsWith" => Again(Expression.Call(operand, First, Expression.Constant(0), length)),
            "endsWith" => Again(Expression.Call(operand, From, Expression.Subtract(Expression.Property(operand, nameof(string.Length)), length))),
            _ => pattern,
        };

        BinaryExpression Again(Expression part) => Expression.AndAlso(pattern, Expression.Equal(part, text));
    }

    private static string Method(string name) => name switch
    {
        "startsWith" => nameof(string.StartsWith),
        "endsWith" => nameof(string.EndsWith),
        _ => nameof(string.Contains),
    };
}

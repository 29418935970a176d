using System.Linq.Expressions;
using System.Reflection;

namespace GraphQLExport.Datasets.Filtering;

/// <summary>The operators of filter inputs as expressions. Names and meaning are those of Hot Chocolate's filter conventions.</summary>
internal static class FilterOperators
{
    private static readonly string[] Equality = ["eq", "neq"];
    private static readonly string[] Choice = ["eq", "neq", "in", "nin"];
    private static readonly string[] Order = [.. Choice, "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] Text = [.. Choice, "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private static readonly MethodInfo ContainsText = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo StartsWithText = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
    private static readonly MethodInfo EndsWithText = typeof(string).GetMethod(nameof(string.EndsWith), [typeof(string)])!;

    /// <summary>The operators of values of a kind.</summary>
    public static IReadOnlyList<string> Of(ValueKind kind) => kind switch
    {
        ValueKind.Text => Text,
        ValueKind.Truth => Equality,
        ValueKind.Enumeration => Choice,
        _ => Order,
    };

    /// <summary>Compares with one value.</summary>
    public static Expression Comparison(string name, Expression operand, object? value)
    {
        var right = Parameter(operand.Type, value);
        return name switch
        {
            "eq" => Expression.Equal(operand, right),
            "neq" => Expression.NotEqual(operand, right),
            "gt" => Expression.GreaterThan(operand, right),
            "ngt" => Expression.Not(Expression.GreaterThan(operand, right)),
            "gte" => Expression.GreaterThanOrEqual(operand, right),
            "ngte" => Expression.Not(Expression.GreaterThanOrEqual(operand, right)),
            "lt" => Expression.LessThan(operand, right),
            "nlt" => Expression.Not(Expression.LessThan(operand, right)),
            "lte" => Expression.LessThanOrEqual(operand, right),
            "nlte" => Expression.Not(Expression.LessThanOrEqual(operand, right)),
            "contains" => TextMatch(operand, ContainsText, right),
            "ncontains" => Expression.Not(TextMatch(operand, ContainsText, right)),
            "startsWith" => TextMatch(operand, StartsWithText, right),
            "nstartsWith" => Expression.Not(TextMatch(operand, StartsWithText, right)),
            "endsWith" => TextMatch(operand, EndsWithText, right),
            "nendsWith" => Expression.Not(TextMatch(operand, EndsWithText, right)),
            _ => throw new ArgumentException($"There is no operator \"{name}\".", nameof(name)),
        };
    }

    /// <summary>Asks whether the value is, or is not, in a list.</summary>
    public static Expression Membership(string name, Expression operand, Array list)
    {
        var contains = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [operand.Type], Parameter(typeof(IEnumerable<>).MakeGenericType(operand.Type), list), operand);
        return name == "nin" ? Expression.Not(contains) : contains;
    }

    private static BinaryExpression TextMatch(Expression operand, MethodInfo method, Expression right) =>
        Expression.AndAlso(Expression.NotEqual(operand, Expression.Constant(null, typeof(string))), Expression.Call(operand, method, right));

    // A member of a captured object, as the C# compiler would write a local variable: EF makes a parameter of it, never a literal.
    private static MemberExpression Parameter(Type type, object? value)
    {
        var holder = Activator.CreateInstance(typeof(Captured<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(holder), nameof(Captured<>.Value));
    }

    private sealed class Captured<T>(T value)
    {
        public T Value { get; } = value;
    }
}

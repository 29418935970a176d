using System.Linq.Expressions;

namespace GraphQLExport.Datasets.Filtering;

/// <summary>
/// The operators of filter inputs as expressions. Names and meaning are those of browsing, so that an export holds what the page shows:
/// text is compared by case, and a missing value is less, greater and like nothing, so that the negations of comparisons hold for it.
/// </summary>
internal static class FilterOperators
{
    private static readonly string[] Equality = ["eq", "neq"];
    private static readonly string[] Choice = ["eq", "neq", "in", "nin"];
    private static readonly string[] Order = [.. Choice, "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] Text = [.. Choice, "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    /// <summary>The operators of values of a kind.</summary>
    public static IReadOnlyList<string> Of(ValueKind kind) => kind switch
    {
        ValueKind.Text => Text,
        ValueKind.Truth => Equality,
        ValueKind.Enumeration => Choice,
        _ => Order,
    };

    /// <summary>Compares with one value.</summary>
    public static Expression Comparison(string name, Expression operand, object? value, bool isInMemory)
    {
        var right = Parameter(operand.Type, value);
        return name switch
        {
            "eq" => Expression.Equal(operand, right),
            "neq" => Expression.NotEqual(operand, right),
            "gt" => Expression.GreaterThan(operand, right),
            "ngt" => NullOr(operand, Expression.Not(Expression.GreaterThan(operand, right))),
            "gte" => Expression.GreaterThanOrEqual(operand, right),
            "ngte" => NullOr(operand, Expression.Not(Expression.GreaterThanOrEqual(operand, right))),
            "lt" => Expression.LessThan(operand, right),
            "nlt" => NullOr(operand, Expression.Not(Expression.LessThan(operand, right))),
            "lte" => Expression.LessThanOrEqual(operand, right),
            "nlte" => NullOr(operand, Expression.Not(Expression.LessThanOrEqual(operand, right))),
            "contains" or "startsWith" or "endsWith" => Search(name, operand, right, value, isInMemory),
            "ncontains" or "nstartsWith" or "nendsWith" => Expression.Not(Search(name[1..], operand, right, value, isInMemory)),
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

    private static Expression NullOr(Expression operand, Expression comparison) => Nullable.GetUnderlyingType(operand.Type) is null
        ? comparison
        : Expression.OrElse(Expression.Equal(operand, Expression.Constant(null, operand.Type)), comparison);

    private static BinaryExpression Search(string name, Expression operand, Expression right, object? value, bool isInMemory) => Expression.AndAlso(
        Expression.NotEqual(operand, Expression.Constant(null, typeof(string))),
        isInMemory ? TextSearch.InMemory(name, operand, right) : TextSearch.InDatabase(name, operand, right, (string)value!));

    // A member of a captured object, as the C# compiler would write a local variable: EF makes a parameter of it, never a literal.
    internal static MemberExpression Parameter(Type type, object? value)
    {
        var holder = Activator.CreateInstance(typeof(Captured<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(holder), nameof(Captured<>.Value));
    }

    private sealed class Captured<T>(T value)
    {
        public T Value { get; } = value;
    }
}

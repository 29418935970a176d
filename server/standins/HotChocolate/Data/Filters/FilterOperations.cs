using System.Linq.Expressions;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Data.Filters;

/// <summary>
/// Translates single comparisons. Values become parameters of the query, never constants in its text. Null is less than, greater
/// than and like nothing; the negation of a comparison holds for it.
/// </summary>
/// <param name="isInMemory">Whether the query runs in this process.</param>
internal sealed class FilterOperations(bool isInMemory)
{
    public static GraphQLException NullNotSupported(string name) =>
        new($"The provided value for filter `{name}` is invalid. Null values are not supported.");

    /// <summary>The comparison of a target with a value.</summary>
    /// <param name="operation">The operation's name in the filter.</param>
    /// <param name="target">What is compared.</param>
    /// <param name="allowsNull">Whether it can be null in itself, not only because what it belongs to is null.</param>
    /// <param name="value">The value, as coerced.</param>
    public Expression Translate(string operation, Expression target, bool allowsNull, object? value) => operation switch
    {
        "eq" => Expression.Equal(target, Value(operation, target.Type, allowsNull, value)),
        "neq" => Expression.NotEqual(target, Value(operation, target.Type, allowsNull, value)),
        "in" => In(target, allowsNull, value),
        "nin" => NotIn(target, allowsNull, value),
        "gt" => Order(ExpressionType.GreaterThan, operation, target, value),
        "gte" => Order(ExpressionType.GreaterThanOrEqual, operation, target, value),
        "lt" => Order(ExpressionType.LessThan, operation, target, value),
        "lte" => Order(ExpressionType.LessThanOrEqual, operation, target, value),
        "ngt" => OrNull(target, Order(ExpressionType.LessThanOrEqual, operation, target, value)),
        "ngte" => OrNull(target, Order(ExpressionType.LessThan, operation, target, value)),
        "nlt" => OrNull(target, Order(ExpressionType.GreaterThanOrEqual, operation, target, value)),
        "nlte" => OrNull(target, Order(ExpressionType.GreaterThan, operation, target, value)),
        "contains" or "startsWith" or "endsWith" => Text(operation, operation, target, value),
        "ncontains" or "nstartsWith" or "nendsWith" => OrNull(target, Expression.Not(Text(operation, operation[1..], target, value))),
        _ => throw new InvalidOperationException($"There is no filter operation `{operation}`."),
    };

    private static BinaryExpression Order(ExpressionType comparison, string operation, Expression target, object? value) =>
        Expression.MakeBinary(comparison, target, Value(operation, target.Type, allowsNull: false, value));

    private static Expression OrNull(Expression target, Expression body) =>
        PropertyPath.IsNullable(target.Type) ? Expression.OrElse(PropertyPath.IsNull(target), body) : body;

    private Expression Text(string operation, string kind, Expression target, object? value)
    {
        var text = Value(operation, typeof(string), allowsNull: false, value);
        return isInMemory
            ? Expression.AndAlso(Expression.Not(PropertyPath.IsNull(target)), TextSearch.InMemory(kind, target, text))
            : TextSearch.InDatabase(kind, target, text, (string)value!);
    }

    private static Expression In(Expression target, bool allowsNull, object? value)
    {
        var (contains, hasNull) = Contains("in", target, allowsNull, value);
        return hasNull ? Expression.OrElse(PropertyPath.IsNull(target), contains) : contains;
    }

    private static Expression NotIn(Expression target, bool allowsNull, object? value)
    {
        var (contains, hasNull) = Contains("nin", target, allowsNull, value);
        return hasNull ? Expression.AndAlso(Expression.Not(PropertyPath.IsNull(target)), Expression.Not(contains)) : OrNull(target, Expression.Not(contains));
    }

    /// <summary>Whether the values other than null contain the target, and whether null is one of the values.</summary>
    private static (Expression Contains, bool HasNull) Contains(string operation, Expression target, bool allowsNull, object? value)
    {
        if (value is not object?[] items)
        {
            throw NullNotSupported(operation);
        }

        var given = items.Where(item => item is not null).Select(Universal).ToArray();
        var hasNull = given.Length < items.Length;
        if (hasNull && !allowsNull)
        {
            throw NullNotSupported(operation);
        }

        var list = InputConverter.For(typeof(List<>).MakeGenericType(target.Type))(given);
        var parameter = QueryParameter.Of(list, typeof(IEnumerable<>).MakeGenericType(target.Type));
        return (Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [target.Type], parameter, target), hasNull);
    }

    private static Expression Value(string operation, Type type, bool allowsNull, object? value) => value switch
    {
        null when !allowsNull => throw NullNotSupported(operation),
        null => Expression.Constant(null, type),
        _ => QueryParameter.Of(InputConverter.For(type)(Universal(value)), type),
    };

    /// <summary>Moments without an offset: databases that keep UTC accept no other.</summary>
    private static object? Universal(object? value) => value is DateTimeOffset moment ? moment.ToUniversalTime() : value;
}

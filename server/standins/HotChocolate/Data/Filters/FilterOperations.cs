using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Data.Filters;

/// <summary>Translates single comparisons. Values become parameters of the query, never constants in its text.</summary>
internal static class FilterOperations
{
    private static readonly MethodInfo s_contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo s_startsWith = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
    private static readonly MethodInfo s_endsWith = typeof(string).GetMethod(nameof(string.EndsWith), [typeof(string)])!;

    public static Expression Translate(string operation, Expression target, object? value, bool isInMemory) => operation switch
    {
        "eq" => Expression.Equal(target, Value(operation, target.Type, value)),
        "neq" => Expression.NotEqual(target, Value(operation, target.Type, value)),
        "in" => In(target, value),
        "nin" => Expression.Not(In(target, value)),
        "gt" => Expression.GreaterThan(target, Required(operation, target.Type, value)),
        "ngt" => Expression.Not(Expression.GreaterThan(target, Required(operation, target.Type, value))),
        "gte" => Expression.GreaterThanOrEqual(target, Required(operation, target.Type, value)),
        "ngte" => Expression.Not(Expression.GreaterThanOrEqual(target, Required(operation, target.Type, value))),
        "lt" => Expression.LessThan(target, Required(operation, target.Type, value)),
        "nlt" => Expression.Not(Expression.LessThan(target, Required(operation, target.Type, value))),
        "lte" => Expression.LessThanOrEqual(target, Required(operation, target.Type, value)),
        "nlte" => Expression.Not(Expression.LessThanOrEqual(target, Required(operation, target.Type, value))),
        "contains" => Text(s_contains, operation, target, value, isInMemory),
        "ncontains" => NotText(s_contains, operation, target, value),
        "startsWith" => Text(s_startsWith, operation, target, value, isInMemory),
        "nstartsWith" => NotText(s_startsWith, operation, target, value),
        "endsWith" => Text(s_endsWith, operation, target, value, isInMemory),
        "nendsWith" => NotText(s_endsWith, operation, target, value),
        _ => throw new InvalidOperationException($"There is no filter operation `{operation}`."),
    };

    public static GraphQLException NullNotSupported(string name) =>
        new($"The provided value for filter `{name}` is invalid. Null values are not supported.");

    private static Expression Text(MethodInfo method, string operation, Expression target, object? value, bool isInMemory)
    {
        var call = Expression.Call(target, method, Required(operation, typeof(string), value));
        return isInMemory ? Expression.AndAlso(Expression.NotEqual(target, Expression.Constant(null, typeof(string))), call) : call;
    }

    private static BinaryExpression NotText(MethodInfo method, string operation, Expression target, object? value) => Expression.OrElse(
        Expression.Equal(target, Expression.Constant(null, typeof(string))),
        Expression.Not(Expression.Call(target, method, Required(operation, typeof(string), value))));

    private static MethodCallExpression In(Expression target, object? value)
    {
        if (value is null)
        {
            throw NullNotSupported("in");
        }

        var list = InputConverter.For(typeof(List<>).MakeGenericType(target.Type))(value);
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [target.Type], Parameter(list, typeof(IEnumerable<>).MakeGenericType(target.Type)), target);
    }

    private static Expression Required(string operation, Type type, object? value) =>
        value is null ? throw NullNotSupported(operation) : Value(operation, type, value);

    private static Expression Value(string operation, Type type, object? value)
    {
        if (value is null && type.IsValueType && Nullable.GetUnderlyingType(type) is null)
        {
            throw NullNotSupported(operation);
        }

        return value is null ? Expression.Constant(null, type) : Parameter(InputConverter.For(type)(value), type);
    }

    /// <summary>A value held by an object, which query providers turn into a parameter.</summary>
    private static MemberExpression Parameter(object? value, Type type)
    {
        var holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(holder), nameof(Holder<>.Value));
    }

    private sealed class Holder<T>(T value)
    {
        public T Value { get; } = value;
    }
}

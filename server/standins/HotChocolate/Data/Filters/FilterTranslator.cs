using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types.Building;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Data.Filters;

/// <summary>
/// Translates a filter to an expression that a database provider can translate on. Properties of what is null are null, and a list
/// that is null is empty, so that the same rows match in memory and in a database.
/// </summary>
internal sealed class FilterTranslator(FilterTypeFactory types, bool isInMemory)
{
    private readonly FilterOperations _operations = new(isInMemory);

    /// <summary>The predicate; null when the filter is empty.</summary>
    public Expression<Func<T, bool>>? Translate<T>(InputObjectValue filter)
    {
        var item = Expression.Parameter(typeof(T), "item");
        return Translate(filter, item, PropertyPath.IsNullable(item.Type)) is { } body ? Expression.Lambda<Func<T, bool>>(body, item) : null;
    }

    private Expression? Translate(InputObjectValue filter, Expression target, bool allowsNull) => types.KindOf(filter.Type) switch
    {
        FilterKind.Object => Object(filter, target),
        FilterKind.List => List(filter, target),
        _ => Operations(filter, target, allowsNull),
    };

    private Expression? Object(InputObjectValue filter, Expression target)
    {
        Expression? result = null;
        foreach (var (field, value) in filter.Given)
        {
            var part = field.Name is "and" or "or" && field.Type is Types.ListType
                ? Combination(field.Name, value, inner => Object(inner, target))
                : Property(target, types.PropertyOf(field), value);
            result = And(result, part);
        }

        return result;
    }

    private Expression? Property(Expression target, PropertyInfo property, object? value)
    {
        var read = PropertyPath.Read(target, property, isInMemory);
        var allowsNull = PropertyPath.IsNullable(property.PropertyType);
        return value is InputObjectValue filter ? Translate(filter, read, allowsNull)
            : allowsNull ? PropertyPath.IsNull(read)
            : throw FilterOperations.NullNotSupported(property.Name);
    }

    private Expression? Operations(InputObjectValue filter, Expression target, bool allowsNull)
    {
        Expression? result = null;
        foreach (var (field, value) in filter.Given)
        {
            var part = field.Name is "and" or "or"
                ? Combination(field.Name, value, inner => Operations(inner, target, allowsNull))
                : _operations.Translate(field.Name, target, allowsNull, value);
            result = And(result, part);
        }

        return result;
    }

    private static Expression? Combination(string name, object? value, Func<InputObjectValue, Expression?> translate)
    {
        Expression? result = null;
        foreach (var part in value as object?[] ?? [])
        {
            var translated = translate((InputObjectValue)part!);
            if (translated is null && name == "or")
            {
                return null;
            }

            result = result is null || translated is null ? result ?? translated
                : name == "or" ? Expression.OrElse(result, translated) : Expression.AndAlso(result, translated);
        }

        return result;
    }

    private Expression? List(InputObjectValue filter, Expression target)
    {
        if (!ClrType.TryGetElementType(target.Type, out var element))
        {
            return null;
        }

        if (isInMemory)
        {
            var items = typeof(IEnumerable<>).MakeGenericType(element);
            target = Expression.Coalesce(Expression.Convert(target, items), Expression.Call(typeof(Enumerable), nameof(Enumerable.Empty), [element]));
        }

        Expression? result = null;
        foreach (var (field, value) in filter.Given)
        {
            var part = field.Name == "any"
                ? value is bool expected ? Expression.Equal(Quantify(nameof(Enumerable.Any), element, target), Expression.Constant(expected)) : null
                : Quantified(field.Name, element, target, value as InputObjectValue);
            result = And(result, part);
        }

        return result;
    }

    private Expression? Quantified(string name, Type element, Expression target, InputObjectValue? filter)
    {
        var item = Expression.Parameter(element, "element");
        if (filter is null || Translate(filter, item, PropertyPath.IsNullable(element)) is not { } body)
        {
            return null;
        }

        var predicate = Expression.Lambda(body, item);
        var call = Quantify(name == "all" ? nameof(Enumerable.All) : nameof(Enumerable.Any), element, target, predicate);
        return name == "none" ? Expression.Not(call) : call;
    }

    private static MethodCallExpression Quantify(string method, Type element, params Expression[] arguments) =>
        Expression.Call(typeof(Enumerable), method, [element], arguments);

    private static Expression? And(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : Expression.AndAlso(left, right);
}

using System.Linq.Expressions;
using HotChocolate.Types.Building;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Data.Filters;

/// <summary>Translates a filter to an expression that a database provider can translate on.</summary>
internal sealed class FilterTranslator(FilterTypeFactory types, bool isInMemory)
{
    /// <summary>The predicate; null when the filter is empty.</summary>
    public Expression<Func<T, bool>>? Translate<T>(InputObjectValue filter)
    {
        var item = Expression.Parameter(typeof(T), "item");
        return Translate(filter, item) is { } body ? Expression.Lambda<Func<T, bool>>(body, item) : null;
    }

    private Expression? Translate(InputObjectValue filter, Expression target) => types.KindOf(filter.Type) switch
    {
        FilterKind.Object => Object(filter, target),
        FilterKind.List => List(filter, target),
        _ => Operations(filter, target),
    };

    private Expression? Object(InputObjectValue filter, Expression target)
    {
        Expression? result = null;
        foreach (var (field, value) in filter.Given)
        {
            var part = field.Name is "and" or "or" && field.Type is Types.ListType
                ? Combination(field.Name, value, target)
                : Property(Expression.Property(target, types.PropertyOf(field)), value);
            result = And(result, part);
        }

        return result;
    }

    private Expression? Property(MemberExpression property, object? value)
    {
        if (value is not InputObjectValue filter)
        {
            return property.Type.IsValueType && Nullable.GetUnderlyingType(property.Type) is null
                ? throw FilterOperations.NullNotSupported(property.Member.Name)
                : Expression.Equal(property, Expression.Constant(null, property.Type));
        }

        var body = Translate(filter, property);
        var needsGuard = isInMemory && !property.Type.IsValueType && types.KindOf(filter.Type) != FilterKind.Operation;
        return body is null || !needsGuard ? body : Expression.AndAlso(Expression.NotEqual(property, Expression.Constant(null, property.Type)), body);
    }

    private Expression? Operations(InputObjectValue filter, Expression target)
    {
        Expression? result = null;
        foreach (var (field, value) in filter.Given)
        {
            var part = field.Name is "and" or "or"
                ? Combination(field.Name, value, target)
                : FilterOperations.Translate(field.Name, target, value, isInMemory);
            result = And(result, part);
        }

        return result;
    }

    private Expression? Combination(string name, object? value, Expression target)
    {
        Expression? result = null;
        foreach (var part in value as object?[] ?? [])
        {
            var translated = Translate((InputObjectValue)part!, target);
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
        if (filter is null || Translate(filter, item) is not { } body)
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

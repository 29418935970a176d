using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Data;

namespace HotChocolate.Types.Pagination;

/// <summary>Writes the condition that rows lie beyond a place in the order, in the terms of the database's own order.</summary>
internal static class KeysetComparison
{
    private static readonly HashSet<Type> s_ordered =
    [
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid),
    ];

    private static readonly MethodInfo s_compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    public static bool IsPossible(Type type) => type.IsEnum || type == typeof(string) || type == typeof(bool) || s_ordered.Contains(type);

    /// <summary>The rows that come after the given key values, or before them.</summary>
    public static Expression<Func<T, bool>> Beyond<T>(IReadOnlyList<KeysetKey> keys, IReadOnlyList<object> values, bool isAfter)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var terms = new Term[keys.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            var (selector, isDescending, _) = keys[i];
            var read = new ParameterReplacement(selector.Parameters[0], row).Visit(selector.Body);
            terms[i] = new(read, values[i], QueryParameter.Of(values[i], read.Type), isAfter != isDescending);
        }

        var beyond = Compare(terms[^1], orEqual: false);
        for (var i = terms.Length - 2; i >= 0; i--)
        {
            beyond = Expression.OrElse(Compare(terms[i], orEqual: false), Expression.AndAlso(Expression.Equal(terms[i].Key, terms[i].Parameter), beyond));
        }

        // Follows from the rest, but an index can be searched by it.
        return Expression.Lambda<Func<T, bool>>(terms.Length == 1 ? beyond : Expression.AndAlso(Compare(terms[0], orEqual: true), beyond), row);
    }

    private static Expression Compare(Term term, bool orEqual)
    {
        if (term.Value is bool flag)
        {
            // False comes before true: either the other value lies beyond this one, or none does.
            var isBeyond = flag != term.IsGreater;
            return (isBeyond, orEqual) switch
            {
                (true, true) => Expression.Constant(true),
                (true, false) => term.IsGreater ? term.Key : Expression.Not(term.Key),
                (false, true) => Expression.Equal(term.Key, term.Parameter),
                (false, false) => Expression.Constant(false),
            };
        }

        var comparison = (term.IsGreater, orEqual) switch
        {
            (true, false) => ExpressionType.GreaterThan,
            (true, true) => ExpressionType.GreaterThanOrEqual,
            (false, false) => ExpressionType.LessThan,
            (false, true) => ExpressionType.LessThanOrEqual,
        };
        if (term.Value is string)
        {
            return Expression.MakeBinary(comparison, Expression.Call(s_compare, term.Key, term.Parameter), Expression.Constant(0));
        }

        if (!term.Key.Type.IsEnum)
        {
            return Expression.MakeBinary(comparison, term.Key, term.Parameter);
        }

        var number = Enum.GetUnderlyingType(term.Key.Type);
        return Expression.MakeBinary(comparison, Expression.Convert(term.Key, number), Expression.Convert(term.Parameter, number));
    }

    private readonly record struct Term(Expression Key, object Value, Expression Parameter, bool IsGreater);
}

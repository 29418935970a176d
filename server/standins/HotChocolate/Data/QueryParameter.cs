using System.Linq.Expressions;

namespace HotChocolate.Data;

/// <summary>Values inside queries.</summary>
internal static class QueryParameter
{
    /// <summary>A value held by an object, which query providers turn into a parameter.</summary>
    public static MemberExpression Of(object? value, Type type)
    {
        var holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(holder), nameof(Holder<>.Value));
    }

    private sealed class Holder<T>(T value)
    {
        public T Value { get; } = value;
    }
}

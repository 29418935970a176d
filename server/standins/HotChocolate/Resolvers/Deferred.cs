using System.Linq.Expressions;

namespace HotChocolate.Resolvers;

/// <summary>
/// Delegates of expressions that are compiled when they are first called: a server asks for few of its schema's fields, and compiling all of them
/// would be most of what building the schema takes.
/// </summary>
internal static class Deferred
{
    /// <summary>A function of one argument; may be called from several threads.</summary>
    public static Func<T, TResult> Function<T, TResult>(Expression body, ParameterExpression argument)
    {
        Func<T, TResult>? compiled = null;
        return value => (compiled ??= Expression.Lambda<Func<T, TResult>>(body, argument).Compile())(value);
    }
}

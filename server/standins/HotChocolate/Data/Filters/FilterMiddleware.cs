using System.Reflection;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Data.Filters;

/// <summary>Filters what a resolver yields by the argument <c>where</c>.</summary>
internal static class FilterMiddleware
{
    private static readonly MethodInfo s_wrap = typeof(FilterMiddleware).GetMethod(nameof(Wrap), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<FieldDelegate, FieldDelegate> Create(Type element, InputField argument, FilterTypeFactory types)
    {
        var wrap = s_wrap.MakeGenericMethod(element).CreateDelegate<Func<FieldDelegate, InputField, FilterTypeFactory, FieldDelegate>>();
        return next => wrap(next, argument, types);
    }

    private static FieldDelegate Wrap<T>(FieldDelegate next, InputField argument, FilterTypeFactory types) => async context =>
    {
        var source = await next(context);
        if (context.Argument(argument.Index) is not InputObjectValue filter || QuerySource.From<T>(source) is not { } query)
        {
            return source;
        }

        var predicate = new FilterTranslator(types, QuerySource.IsInMemory(query)).Translate<T>(filter);
        return predicate is null ? query : query.Where(predicate);
    };
}

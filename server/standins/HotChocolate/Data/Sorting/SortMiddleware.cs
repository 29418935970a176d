using System.Reflection;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Data.Sorting;

/// <summary>Sorts what a resolver yields by the argument <c>order</c>.</summary>
internal static class SortMiddleware
{
    private static readonly MethodInfo s_wrap = typeof(SortMiddleware).GetMethod(nameof(Wrap), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<FieldDelegate, FieldDelegate> Create(Type element, InputField argument, SortTypeFactory types)
    {
        var wrap = s_wrap.MakeGenericMethod(element).CreateDelegate<Func<FieldDelegate, InputField, SortTypeFactory, FieldDelegate>>();
        return next => wrap(next, argument, types);
    }

    private static FieldDelegate Wrap<T>(FieldDelegate next, InputField argument, SortTypeFactory types) => async context =>
    {
        var source = await next(context);
        var sorting = new SortingContext(context);
        if (QuerySource.From<T>(source) is not { } query)
        {
            return source;
        }

        var given = sorting.IsHandled ? null : context.Argument(argument.Index) as object?[];
        var order = (given ?? []).OfType<InputObjectValue>().ToList();
        if (order.Count == 0 && !sorting.HasAction)
        {
            return source;
        }

        var keys = new SortTranslator(types, QuerySource.IsInMemory(query)).Translate(typeof(T), order);
        return sorting.Finish(keys.Count > 0, Ordering.Apply(query, keys));
    };
}

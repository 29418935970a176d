using HotChocolate.Resolvers;

namespace HotChocolate.Data.Sorting;

internal sealed class SortingContext(ResolverContext context) : ISortingContext
{
    private const string HandledKey = "sorting.handled";
    private const string ActionKey = "sorting.action";

    public bool IsDefined => context.Selection.Field.TryGetArgument("order", out var order) && context.Argument(order.Index) is object?[] { Length: > 0 };

    public bool IsHandled => context.LocalState.GetValueOrDefault(HandledKey) is true;

    public bool HasAction => context.LocalState.ContainsKey(ActionKey);

    /// <summary>What a resolver gets: it sorts by itself unless it says otherwise.</summary>
    public static SortingContext ForResolver(ResolverContext context)
    {
        var sorting = new SortingContext(context);
        sorting.Handled(true);
        return sorting;
    }

    public void Handled(bool isHandled) => context.LocalState[HandledKey] = isHandled;

    public void OnAfterSortingApplied<T>(PostSortingAction<T> action) =>
        context.LocalState[ActionKey] = (bool isDefined, object query) => query is T typed ? action(isDefined, typed)! : query;

    public object Finish(bool isDefined, object query) =>
        context.LocalState.GetValueOrDefault(ActionKey) is Func<bool, object, object> action ? action(isDefined, query) : query;
}

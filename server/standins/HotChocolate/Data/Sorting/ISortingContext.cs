namespace HotChocolate.Data.Sorting;

/// <summary>Changes a list after the client's order was applied, or instead.</summary>
/// <typeparam name="T">The type of the query.</typeparam>
/// <param name="userDefinedSorting">Whether the client gave an order.</param>
/// <param name="query">The query so far.</param>
public delegate T PostSortingAction<T>(bool userDefinedSorting, T query);

/// <summary>Lets a resolver look at the client's order and add to it, for example a unique key at its end.</summary>
public interface ISortingContext
{
    /// <summary>Whether the client gave an order.</summary>
    public bool IsDefined { get; }

    /// <summary>Says whether the resolver sorts by itself. A resolver that takes a context does, unless it says that it does not.</summary>
    /// <param name="isHandled">False to have the client's order applied to the list.</param>
    public void Handled(bool isHandled);

    /// <summary>Changes the list after it was sorted.</summary>
    /// <typeparam name="T">The type of the query.</typeparam>
    /// <param name="action">Yields the query to go on with.</param>
    public void OnAfterSortingApplied<T>(PostSortingAction<T> action);
}

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

    /// <summary>Says whether the resolver has sorted already, so that the list is left as it is.</summary>
    /// <param name="isHandled">True when it has.</param>
    public void Handled(bool isHandled);

    /// <summary>Changes the list after it was sorted.</summary>
    /// <typeparam name="T">The type of the query.</typeparam>
    /// <param name="action">Yields the query to go on with.</param>
    public void OnAfterSortingApplied<T>(PostSortingAction<T> action);
}

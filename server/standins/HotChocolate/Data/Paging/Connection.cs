namespace HotChocolate.Types.Pagination;

/// <summary>A page of items with what is known of the pages around it.</summary>
public abstract class Connection
{
    private protected Connection(ConnectionPageInfo info, int totalCount) => (Info, TotalCount) = (info, totalCount);

    /// <summary>What is known of the pages around.</summary>
    public ConnectionPageInfo Info { get; }

    /// <summary>How many items there are in all; 0 when nobody asked.</summary>
    public int TotalCount { get; }

    internal abstract object EdgeList { get; }

    internal abstract object NodeList { get; }
}

/// <summary>A page of items with what is known of the pages around it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="edges">The items with their cursors.</param>
/// <param name="info">What is known of the pages around.</param>
/// <param name="totalCount">How many items there are in all.</param>
public class Connection<T>(IReadOnlyList<Edge<T>> edges, ConnectionPageInfo info, int totalCount = 0) : Connection(info, totalCount)
{
    /// <summary>The items with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges { get; } = edges;

    internal static Connection<T> Of(Edge<T>[] edges, bool hasNextPage, bool hasPreviousPage, int totalCount) =>
        new(edges, new(hasNextPage, hasPreviousPage, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor), totalCount);

    internal override object EdgeList => Edges;

    internal override object NodeList => Edges.Select(edge => edge.Node).ToArray();
}

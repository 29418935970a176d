namespace HotChocolate.Types.Pagination;

/// <summary>An item of a page.</summary>
public abstract class Edge
{
    private protected Edge(string cursor) => Cursor = cursor;

    /// <summary>The item's position, to page from.</summary>
    public string Cursor { get; }

    internal abstract object? Item { get; }
}

/// <summary>An item of a page.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
/// <param name="node">The item.</param>
/// <param name="cursor">Its position, to page from.</param>
public class Edge<T>(T node, string cursor) : Edge(cursor)
{
    /// <summary>The item.</summary>
    public T Node { get; } = node;

    internal override object? Item => Node;
}

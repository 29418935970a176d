namespace HotChocolate.Types.Pagination;

/// <summary>An item of a page.</summary>
public abstract class Edge
{
    private readonly Func<string>? _write;
    private string? _cursor;

    private protected Edge(string cursor) => _cursor = cursor;

    private protected Edge(Func<string> write) => _write = write;

    /// <summary>The item's position, to page from.</summary>
    public string Cursor => _cursor ??= _write!();

    internal abstract object? Item { get; }
}

/// <summary>An item of a page.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
public class Edge<T> : Edge
{
    /// <summary>An item at a cursor.</summary>
    /// <param name="node">The item.</param>
    /// <param name="cursor">Its position, to page from.</param>
    public Edge(T node, string cursor)
        : base(cursor) => Node = node;

    /// <summary>An item whose cursor is written only when it is asked for.</summary>
    internal Edge(T node, Func<string> cursor)
        : base(cursor) => Node = node;

    /// <summary>The item.</summary>
    public T Node { get; }

    internal override object? Item => Node;
}

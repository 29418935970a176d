namespace HotChocolate.Execution.Processing;

/// <summary>An object or list of a response in the making. It knows its place, so that a path costs nothing until an error needs it.</summary>
internal abstract class ResultNode(ResultNode? parent, int index)
{
    /// <summary>The node above; null at the root.</summary>
    public ResultNode? Parent => parent;

    /// <summary>The node's place in the node above.</summary>
    public int Index => index;

    /// <summary>Set once an error has made the node null: what is still running below it is of no consequence.</summary>
    public bool IsDiscarded { get; private set; }

    protected abstract bool IsNonNull(int index);

    public abstract void Set(int index, object? value);

    /// <summary>Makes a value null, and what holds it where null is not allowed. Specification section 6.4.4.</summary>
    /// <returns>False when the whole response becomes null.</returns>
    public bool Nullify(int at)
    {
        var node = this;
        while (node.IsNonNull(at))
        {
            node.IsDiscarded = true;
            if (node.Parent is null)
            {
                return false;
            }

            at = node.Index;
            node = node.Parent;
        }

        node.Set(at, null);
        return true;
    }

    public bool IsAnyDiscarded()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (node.IsDiscarded)
            {
                return true;
            }
        }

        return false;
    }

    public Path PathTo(int position) => Segment(parent is null ? Path.Root : parent.PathTo(index), position);

    protected abstract Path Segment(Path path, int position);
}

namespace HotChocolate.Language;

/// <summary>An input value (specification, section 2.9) or a variable.</summary>
public interface IValueNode : ISyntaxNode
{
    /// <summary>The value as it was written: text, a boolean, a list of nodes, or null.</summary>
    public object? Value { get; }
}

/// <summary>An input value whose written form has a type of its own.</summary>
/// <typeparam name="T">The type of the written form.</typeparam>
public interface IValueNode<out T> : IValueNode
{
    /// <summary>The value as it was written.</summary>
    new public T Value { get; }
}

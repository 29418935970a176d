using System.Globalization;
using System.Text;

namespace HotChocolate;

/// <summary>A position in a response: names of fields and indexes of list items from the root down.</summary>
public sealed class Path : IEquatable<Path>
{
    private readonly object? _segment;

    private Path(Path? parent, object? segment)
    {
        Parent = parent ?? this;
        _segment = segment;
        Length = parent is null ? 0 : parent.Length + 1;
    }

    /// <summary>The root of the response.</summary>
    public static Path Root { get; } = new(null, null);

    /// <summary>The position above; the root's is the root itself.</summary>
    public Path Parent { get; }

    /// <summary>How many segments the path has.</summary>
    public int Length { get; }

    /// <summary>Whether this is the root.</summary>
    public bool IsRoot => Length == 0;

    /// <summary>The position of a field below this one.</summary>
    /// <param name="name">The field's response name.</param>
    public Path Append(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(this, name);
    }

    /// <summary>The position of a list item below this one.</summary>
    /// <param name="index">The item's index, from 0.</param>
    public Path Append(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(this, index);
    }

    /// <summary>The segments from the root down: strings and 32-bit integers.</summary>
    public IReadOnlyList<object> ToList()
    {
        var segments = new object[Length];
        var current = this;
        for (var i = Length - 1; i >= 0; i--, current = current.Parent)
        {
            segments[i] = current._segment!;
        }

        return segments;
    }

    /// <summary>The path as text, e.g. <c>/users[0]/name</c>.</summary>
    public string Print()
    {
        var text = new StringBuilder();
        foreach (var segment in ToList())
        {
            _ = segment is int index
                ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : text.Append('/').Append((string)segment);
        }

        return text.Length == 0 ? "/" : text.ToString();
    }

    /// <summary>As <see cref="Print"/>.</summary>
    public override string ToString() => Print();

    /// <summary>Whether two paths have the same segments.</summary>
    /// <param name="other">The other path.</param>
    public bool Equals(Path? other) => other is not null && Length == other.Length && ToList().SequenceEqual(other.ToList());

    /// <summary>Whether two paths have the same segments.</summary>
    /// <param name="obj">The other path.</param>
    public override bool Equals(object? obj) => Equals(obj as Path);

    /// <summary>A hash of the segments.</summary>
    public override int GetHashCode() => IsRoot ? 0 : HashCode.Combine(Parent.GetHashCode(), _segment);
}

namespace HotChocolate;

/// <summary>A value that a client may have left out, which is not the same as null.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value; the default of its type when left out.</param>
/// <param name="HasValue">Whether the client gave it.</param>
public readonly record struct Optional<T>(T? Value, bool HasValue)
{
    /// <summary>A value given.</summary>
    /// <param name="value">The value.</param>
    public Optional(T? value)
        : this(value, true)
    {
    }

    /// <summary>Whether the value was left out.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>A value given.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T? value) => new(value);

    /// <summary>The value.</summary>
    /// <param name="optional">The optional value.</param>
    public static implicit operator T?(Optional<T> optional) => optional.Value;
}

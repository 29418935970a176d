using System.Globalization;

namespace HotChocolate.Language;

/// <summary>A whole number of any size, as it was written (specification, section 2.9.1).</summary>
public sealed class IntValueNode(Location? location, string value)
    : SyntaxNode(location), IValueNode<string>
{
    /// <summary>Makes a number that stands in no source text.</summary>
    /// <param name="value">The number.</param>
    public IntValueNode(int value)
        : this((long)value)
    {
    }

    /// <summary>Makes a number that stands in no source text.</summary>
    /// <param name="value">The number.</param>
    public IntValueNode(long value)
        : this(null, value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The number as it was written.</summary>
    public string Value { get; } = value;

    object? IValueNode.Value => Value;

    /// <summary>The number as a 32-bit integer.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public int ToInt32() => int.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The number as a 64-bit integer.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public long ToInt64() => long.Parse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The number as the nearest double.</summary>
    /// <returns>The number; infinity where it is beyond a double's range.</returns>
    public double ToDouble() => double.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The number as a decimal.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public decimal ToDecimal() => decimal.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture);
}

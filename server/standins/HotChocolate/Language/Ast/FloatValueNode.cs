using System.Globalization;

namespace HotChocolate.Language;

/// <summary>A number with a fraction or an exponent, as it was written (specification, section 2.9.2).</summary>
public sealed class FloatValueNode(Location? location, string value)
    : SyntaxNode(location), IValueNode<string>
{
    /// <summary>Makes a number that stands in no source text.</summary>
    /// <param name="value">The number; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">GraphQL has no literal for NaN and the infinities.</exception>
    public FloatValueNode(double value)
        : this(null, WithFraction(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : throw NotFinite(nameof(value))))
    {
    }

    /// <summary>Makes a number that stands in no source text.</summary>
    /// <param name="value">The number.</param>
    public FloatValueNode(decimal value)
        : this(null, WithFraction(value.ToString(CultureInfo.InvariantCulture)))
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as it was written.</summary>
    public string Value { get; } = value;

    object? IValueNode.Value => Value;

    /// <summary>The number as the nearest double.</summary>
    /// <returns>The number; infinity where it is beyond a double's range.</returns>
    public double ToDouble() => double.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The number as a decimal.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public decimal ToDecimal() => decimal.Parse(Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string WithFraction(string digits) => digits.AsSpan().ContainsAny('.', 'E') ? digits : digits + ".0";

    private static ArgumentOutOfRangeException NotFinite(string parameter) => new(parameter, "A GraphQL number is finite.");
}

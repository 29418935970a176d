using System.Globalization;
using System.Numerics;

namespace HotChocolate.Types.Scalars;

/// <summary>
/// A number as it was written, without loss: a whole number that does not end in zero, times a power of ten. Equal numbers are equal
/// however they were written.
/// </summary>
internal readonly record struct ExactNumber(BigInteger Mantissa, int Exponent)
{
    /// <summary>Longer numbers are not looked at digit by digit: that takes time that grows with the square of their length.</summary>
    private const int MaxLength = 400;

    public bool IsInteger => Exponent >= 0;

    /// <summary>Reads a number as JSON and GraphQL write it.</summary>
    /// <returns>Null for one that is too long, or whose exponent is beyond all that a scalar holds.</returns>
    public static ExactNumber? Parse(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var digits = mark < 0 ? text : text[..mark];
        var exponent = 0;
        if (digits.Length > MaxLength
            || (mark >= 0 && (!int.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > MaxLength)))
        {
            return null;
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        var mantissa = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (mantissa.IsZero)
        {
            return new(BigInteger.Zero, 0);
        }

        while (true)
        {
            var shorter = BigInteger.DivRem(mantissa, 10, out var rest);
            if (!rest.IsZero)
            {
                return new(mantissa, exponent);
            }

            (mantissa, exponent) = (shorter, exponent + 1);
        }
    }

    /// <summary>The number as a whole number; null where it has a fraction.</summary>
    public BigInteger? ToInteger() => IsInteger ? Mantissa * BigInteger.Pow(10, Exponent) : null;
}

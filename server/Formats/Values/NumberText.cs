using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace GraphQLExport.Formats.Values;

/// <summary>
/// Numbers as text, the same in every culture. Doubles are the shortest text that reads back as the same double; NaN and the
/// infinities are <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>, which JSON has to replace.
/// </summary>
internal static class NumberText
{
    /// <summary>Room enough for any number.</summary>
    public const int MaxLength = 32;

    /// <summary>
    /// A decimal of at most 15 digits is the only one of that length near its double, hence the shortest; below this scaled
    /// value it has at most 15.
    /// </summary>
    private const double FifteenDigits = 1e15;

    private static ReadOnlySpan<double> Scales => [1e3, 1e6, 1e9, 1e12, 1e15, 1e18];

    /// <summary>Writes the integer and answers its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Format(long value, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(value, destination, out var length);
        return length;
    }

    /// <summary>Writes the double and answers its length.</summary>
    public static int Format(double value, Span<byte> destination)
    {
        var magnitude = Math.Abs(value);
        if (magnitude is >= 1e-5 and < FifteenDigits)
        {
            for (var i = 0; i < Scales.Length; i++)
            {
                var scaled = magnitude * Scales[i];
                if (scaled >= FifteenDigits)
                    break;
                var digits = (long)(scaled + 0.5);
                if (digits / Scales[i] == magnitude)
                    return FormatDecimal(digits, 3 * (i + 1), double.IsNegative(value), destination);
            }
        }

        Utf8Formatter.TryFormat(value, destination, out var length);
        return length;
    }

    /// <summary>Writes <c>digits / 10^decimals</c> without needless zeros.</summary>
    private static int FormatDecimal(long digits, int decimals, bool negative, Span<byte> destination)
    {
        while (decimals > 0 && digits % 1000 == 0)
            (digits, decimals) = (digits / 1000, decimals - 3);
        while (decimals > 0 && digits % 10 == 0)
            (digits, decimals) = (digits / 10, decimals - 1);
        var length = 0;
        if (negative)
            destination[length++] = (byte)'-';
        var scale = PowersOfTen[decimals];
        var whole = digits / scale;
        length += Format(whole, destination[length..]);
        if (decimals == 0)
            return length;
        destination[length] = (byte)'.';
        var fraction = digits - (whole * scale);
        for (var i = decimals; i > 0; i--)
        {
            (fraction, var digit) = Math.DivRem(fraction, 10);
            destination[length + i] = (byte)('0' + digit);
        }

        return length + decimals + 1;
    }

    private static ReadOnlySpan<long> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];
}

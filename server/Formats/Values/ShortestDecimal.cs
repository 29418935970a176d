using System.Numerics;
using System.Runtime.CompilerServices;

namespace GraphQLExport.Formats.Values;

/// <summary>
/// The shortest decimal that reads back as a given double, and of those the nearest: the Schubfach way (R. Giulietti, "The
/// Schubfach way to render doubles", 2020), by three 64 x 128-bit multiplications. The runtime's own formatting is several
/// times slower and allocates.
/// </summary>
internal static class ShortestDecimal
{
    private const int FractionBits = 52;
    private const int LeastExponent = -1074;
    private const ulong HiddenBit = 1UL << FractionBits;
    private const int FirstPower = -292;
    private const int LastPower = 324;

    private static readonly UInt128[] Powers = [.. Enumerable.Range(FirstPower, LastPower - FirstPower + 1).Select(Power)];

    /// <summary>Finds digits and exponent so that the finite, positive value reads back from <c>digits x 10^exponent</c>.</summary>
    /// <returns>At most 17 digits, the last of which may be zeros.</returns>
    public static (ulong Digits, int Exponent) Of(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var biased = (int)(bits >> FractionBits);
        var fraction = bits & (HiddenBit - 1);
        var (c, q) = biased == 0 ? (fraction, LeastExponent) : (fraction | HiddenBit, biased - 1 + LeastExponent);

        // The doubles that round to this one fill an interval; below a power of two it is only half as wide.
        var narrow = fraction == 0 && biased > 1;
        var k = narrow ? FloorLog10OfThreeQuartersPow2(q) : FloorLog10Pow2(q);
        var shift = q + FloorLog2Pow10(-k) + 1;
        var power = Powers[-k - FirstPower];
        var middle = 4 * c;
        var lower = RoundToOdd(power, (middle - (narrow ? 1UL : 2UL)) << shift);
        var scaled = RoundToOdd(power, middle << shift);
        var upper = RoundToOdd(power, (middle + 2) << shift);

        // An odd significand loses ties, so that its interval does not hold its ends.
        var open = c & 1;
        lower += open;
        upper -= open;

        var s = scaled / 4;
        if (s >= 10)
        {
            var tens = s / 10 * 10;
            var lowFits = lower <= 4 * tens;
            var highFits = 4 * (tens + 10) <= upper;
            if (lowFits != highFits)
                return (lowFits ? tens : tens + 10, k);
        }

        var downFits = lower <= 4 * s;
        var upFits = 4 * (s + 1) <= upper;
        if (downFits != upFits)
            return (downFits ? s : s + 1, k);
        var half = (4 * s) + 2;
        var up = scaled > half || (scaled == half && (s & 1) != 0);
        return (up ? s + 1 : s, k);
    }

    /// <summary>The product's upper 64 bits, with the lowest set if anything but zeros was cut off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RoundToOdd(UInt128 power, ulong factor)
    {
        var carried = Math.BigMul((ulong)power, factor, out _);
        var high = Math.BigMul((ulong)(power >> 64), factor, out var low);
        var sum = low + carried;
        high += sum < low ? 1UL : 0UL;
        return high | (sum > 1 ? 1UL : 0UL);
    }

    private static int FloorLog10Pow2(int e) => (int)((e * 1_262_611L) >> 22);

    private static int FloorLog10OfThreeQuartersPow2(int e) => (int)(((e * 1_262_611L) - 524_031) >> 22);

    private static int FloorLog2Pow10(int e) => (int)((e * 1_741_647L) >> 19);

    /// <summary>10^k scaled to 128 significant bits, rounded up.</summary>
    private static UInt128 Power(int k)
    {
        var bits = FloorLog2Pow10(k) - 127;
        var (numerator, denominator) = k >= 0 ? (BigInteger.Pow(10, k), BigInteger.One) : (BigInteger.One, BigInteger.Pow(10, -k));
        if (bits >= 0)
            denominator <<= bits;
        else
            numerator <<= -bits;
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return (UInt128)(remainder.IsZero ? quotient : quotient + 1);
    }
}

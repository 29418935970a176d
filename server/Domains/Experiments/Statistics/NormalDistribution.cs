namespace GraphQLExport.Domains.Experiments.Statistics;

/// <summary>The tails of the standard normal distribution, which the .NET libraries lack.</summary>
internal static class NormalDistribution
{
    private const double SeriesEnd = 2;
    private const int FractionDepth = 150;

    /// <summary>The probability of a value at least as far from 0 as <paramref name="z"/>, on either side.</summary>
    /// <param name="z">Any number.</param>
    /// <returns>0 to 1, to about 13 digits.</returns>
    public static double TwoSided(double z) => ErrorComplement(Math.Abs(z) / Math.Sqrt(2));

    /// <summary>The complementary error function of <paramref name="x"/>, 0 or more: its series near 0, its continued fraction further out.</summary>
    private static double ErrorComplement(double x) =>
        x < SeriesEnd ? 1 - Error(x) : Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * Fraction(x));

    // erf x = 2/sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (2n+1)!!: all terms positive, so none cancels another.
    private static double Error(double x)
    {
        var (sum, term) = (0d, x);
        for (var n = 1; sum + term > sum; n++)
        {
            sum += term;
            term *= 2 * x * x / ((2 * n) + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    // x + (1/2)/(x + 1/(x + (3/2)/(x + 2/(x + ...)))), from the inside out.
    private static double Fraction(double x)
    {
        var value = x;
        for (var n = FractionDepth; n > 0; n--)
            value = x + (n / 2d / value);
        return value;
    }
}

namespace GraphQLExport.Domains.Experiments.Statistics;

/// <summary>
/// How many of some users converted, and what that says: rate, 95 % Wilson score interval, lift and two-proportion z-test against
/// a control. Pure; right to the printed digit against published values (requirement R-STAT).
/// </summary>
/// <param name="Users">Users, 0 or more.</param>
/// <param name="Converted">Those of them who converted, 0 to <paramref name="Users"/>.</param>
internal readonly record struct Conversion(long Users, long Converted)
{
    /// <summary>The 97.5 % point of the standard normal distribution: 95 % lie between it and its negative.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The share of users who converted; 0 where there are none.</summary>
    public double Rate => Users == 0 ? 0 : (double)Converted / Users;

    /// <summary>
    /// The 95 % Wilson score interval of the rate: it holds the rate, stays within 0 and 1, and is all of that where there are no
    /// users. E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209.
    /// </summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Users == 0)
                return (0, 1);
            double n = Users;
            var centre = (Converted + (Z * Z / 2)) / (n + (Z * Z));
            var reach = Z / (n + (Z * Z)) * Math.Sqrt((Converted * (n - Converted) / n) + (Z * Z / 4));

            // At the ends the two terms are equal on paper, but not in floating point.
            return (Converted == 0 ? 0 : centre - reach, Converted == Users ? 1 : centre + reach);
        }
    }

    /// <summary>By how much the rate exceeds the control's, as a fraction of the control's; null where either has no users or the control's rate is 0.</summary>
    public double? LiftAgainst(Conversion control) => Users == 0 || control.Converted == 0 ? null : (Rate - control.Rate) / control.Rate;

    /// <summary>
    /// The two-sided p-value of the z-test for equal proportions with pooled variance: how likely a difference at least this large is
    /// where there is none. 1 where both rates are 0 or both are 1; null where either has no users.
    /// </summary>
    public double? PValueAgainst(Conversion control)
    {
        if (Users == 0 || control.Users == 0)
            return null;
        double n = Users, m = control.Users;
        var pooled = (Converted + control.Converted) / (n + m);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1 / n) + (1 / m)));
        return error == 0 ? 1 : NormalDistribution.TwoSided((Rate - control.Rate) / error);
    }
}

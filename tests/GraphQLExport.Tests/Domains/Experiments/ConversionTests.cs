using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Domains.Experiments.Statistics;

namespace GraphQLExport.Tests.Domains.Experiments;

/// <summary>What counts say: published results to the last printed digit, and what must hold for any counts.</summary>
[Trait("Req", "R-STAT")]
public sealed class ConversionTests
{
    private static readonly Arbitrary<Conversion> Any = Gen.Choose(0, 5_000)
        .SelectMany(users => Gen.Choose(0, users).Select(converted => new Conversion(users, converted)))
        .ToArbitrary();

    /// <summary>R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998) 857, table I, method 3 (score).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_intervals_are_those_that_Newcombe_printed(long converted, long users, double low, double high)
    {
        var interval = new Conversion(users, converted).Interval;

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    /// <summary>
    /// 5 of 83 and 12 of 99: the example of proportions_ztest in the documentation of statsmodels. 20 and 12 of 200: OpenStax, Introductory
    /// Statistics, 10.4, two medications for hives. 189 of 11034 and 104 of 11037, z = 5.00: A. Agresti, An Introduction to Categorical
    /// Data Analysis, 2.2, aspirin and heart attacks; the p-value is that of Python's math.erfc.
    /// </summary>
    [Theory]
    [InlineData(5, 83, 12, 99, 0.159, 3)]
    [InlineData(20, 200, 12, 200, 0.1404, 4)]
    [InlineData(189, 11034, 104, 11037, 0.000000569189697, 15)]
    public void P_values_are_those_that_were_published(long converted, long users, long controlConverted, long controlUsers, double expected, int digits) =>
        Assert.Equal(expected, Math.Round(new Conversion(users, converted).PValueAgainst(new(controlUsers, controlConverted))!.Value, digits));

    /// <summary>Values of erfc(z / √2) by Python's math.erfc; 1.959963984540054 is the 97.5 % point.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.6170750774519738)]
    [InlineData(1, 0.31731050786291415)]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(2.8, 0.005110260660855874)]
    [InlineData(2.9, 0.003731626600768077)]
    [InlineData(5, 5.733031437583892e-07)]
    [InlineData(10, 1.5239706048321186e-23)]
    [InlineData(20, 5.507248237212663e-89)]
    public void Tails_of_the_normal_distribution_have_thirteen_digits(double z, double expected)
    {
        Assert.InRange(NormalDistribution.TwoSided(z) / expected, 1 - 1e-13, 1 + 1e-13);
        Assert.Equal(NormalDistribution.TwoSided(z), NormalDistribution.TwoSided(-z));
    }

    [Fact]
    public void An_interval_holds_its_rate_and_stays_within_0_and_1() => Prop.ForAll(Any, conversion =>
    {
        var (low, high) = conversion.Interval;
        Assert.InRange(low, 0, conversion.Rate);
        Assert.InRange(high, conversion.Rate, 1);
        Assert.True(low < high);
        Assert.Equal(conversion.Converted == 0, low == 0);
        Assert.Equal(conversion.Converted == conversion.Users, high == 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Not_converting_is_the_mirror_image_of_converting() => Prop.ForAll(Any, conversion =>
    {
        var (low, high) = conversion.Interval;
        var mirrored = new Conversion(conversion.Users, conversion.Users - conversion.Converted).Interval;
        Assert.Equal(1 - high, mirrored.Low, 1e-11);
        Assert.Equal(1 - low, mirrored.High, 1e-11);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_conversions_move_the_interval_up_and_more_users_make_it_narrower() => Prop.ForAll(Any, conversion =>
    {
        if (conversion.Converted < conversion.Users)
        {
            var (low, high) = conversion.Interval;
            var more = new Conversion(conversion.Users, conversion.Converted + 1).Interval;
            Assert.True(more.Low > low && more.High > high);
        }

        var doubled = new Conversion(conversion.Users * 2, conversion.Converted * 2);
        Assert.True(conversion.Users == 0 || doubled.Interval.High - doubled.Interval.Low < conversion.Interval.High - conversion.Interval.Low);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_p_value_is_the_same_both_ways_and_1_for_equal_rates() => Prop.ForAll(Any, Any, (conversion, control) =>
    {
        var value = conversion.PValueAgainst(control);
        Assert.Equal(value, control.PValueAgainst(conversion));
        Assert.Equal(value is null, conversion.Users == 0 || control.Users == 0);
        Assert.True(value is null or (>= 0 and <= 1));
        Assert.True(conversion.Users == 0 || conversion.PValueAgainst(conversion) == 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_larger_difference_has_a_smaller_p_value()
    {
        var control = new Conversion(1_000, 100);
        var values = Enumerable.Range(100, 100).Select(converted => new Conversion(1_000, converted).PValueAgainst(control)!.Value).ToList();

        Assert.Equal(values.OrderDescending(), values);
        Assert.Equal(values.Count, values.Distinct().Count());
    }

    [Fact]
    public void Without_users_nothing_is_known()
    {
        Conversion nobody = default, some = new(10, 5);

        Assert.Equal((0, (0, 1)), (nobody.Rate, nobody.Interval));
        Assert.Null(nobody.LiftAgainst(some));
        Assert.Null(nobody.PValueAgainst(some));
        Assert.Null(some.LiftAgainst(nobody));
        Assert.Null(some.PValueAgainst(nobody));
    }

    [Fact]
    public void Lift_is_a_share_of_the_controls_rate_and_needs_one_above_0()
    {
        Assert.Equal(0.5, new Conversion(100, 15).LiftAgainst(new(1_000, 100))!.Value, 1e-11);
        Assert.Equal(-1, new Conversion(100, 0).LiftAgainst(new(1_000, 100)));
        Assert.Null(new Conversion(100, 15).LiftAgainst(new(1_000, 0)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Rates_that_are_both_0_or_both_1_do_not_differ(long share) =>
        Assert.Equal(1, new Conversion(10, 10 * share).PValueAgainst(new(20, 20 * share)));
}

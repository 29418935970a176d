using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Formats.Values;

namespace GraphQLExport.Tests.Formats;

[Trait("Req", "X-SC1")]
public sealed class NumberTextTests
{
    private static readonly Gen<double> Doubles = Gen.Frequency(
        (3, ArbMap.Default.GeneratorFor<double>()),
        (3, from digits in Gen.Choose(-999_999_999, 999_999_999) from decimals in Gen.Choose(0, 12) select digits / Math.Pow(10, decimals)),
        (2, from bits in ArbMap.Default.GeneratorFor<long>() select BitConverter.Int64BitsToDouble(bits)),
        (2, from digits in Gen.Choose(0, int.MaxValue) from more in Gen.Choose(0, int.MaxValue) select ((digits * 4_000_000.0) + more) / 1e6));

    [Fact]
    public void Doubles_read_back_the_same_and_are_as_short_as_can_be() => Prop.ForAll(Arb.From(Doubles), Check)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(1.0, "1")]
    [InlineData(-20.5, "-20.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(100.0, "100")]
    [InlineData(1000000.0, "1000000")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(123456789.012345, "123456789.012345")]
    [InlineData(999999999999999.0, "999999999999999")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e16, "10000000000000000")]
    [InlineData(1e17, "1E+17")]
    [InlineData(123456789012345680.0, "1.2345678901234568E+17")]
    [InlineData(0.000012, "0.000012")]
    [InlineData(0.0000012, "1.2E-06")]
    [InlineData(2.98023223876953125E-08, "2.9802322387695312E-08")]
    [InlineData(9007199254740993.0, "9007199254740992")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    [InlineData(double.Epsilon, "5E-324")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Doubles_look_like_this(double value, string expected) => Assert.Equal(expected, Format(value));

    [Theory]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(0, "0")]
    public void Integers_look_like_this(long value, string expected)
    {
        var text = new byte[NumberText.MaxLength];
        Assert.Equal(expected, Encoding.ASCII.GetString(text, 0, NumberText.Format(value, text)));
    }

    private static void Check(double value)
    {
        var text = Format(value);
        Assert.Equal(value, double.Parse(text, CultureInfo.InvariantCulture));
        for (var precision = 1; double.IsFinite(value) && precision < Digits(text); precision++)
            Assert.NotEqual(value, double.Parse(value.ToString($"E{precision - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    /// <summary>How many significant digits there are.</summary>
    private static int Digits(string text) =>
        text.Split('E')[0].Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    private static string Format(double value)
    {
        var text = new byte[NumberText.MaxLength];
        return Encoding.ASCII.GetString(text, 0, NumberText.Format(value, text));
    }
}

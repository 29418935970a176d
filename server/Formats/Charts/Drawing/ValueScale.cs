using System.Globalization;

namespace GraphQLExport.Formats.Charts.Drawing;

/// <summary>An axis of values whose marks are round numbers: steps of 1, 2 or 5 times a power of ten.</summary>
internal sealed class ValueScale
{
    private const int WantedSteps = 5;

    // Beyond it differences are no numbers; such values are drawn at the edge.
    private const double Limit = 1e300;
    private const double Negligible = 1e-290;

    private ValueScale(double step, long first, long last)
    {
        (Step, First, Last) = (step, first, last);
        (Low, High) = (first * step, last * step);
    }

    /// <summary>The least value on the axis.</summary>
    public double Low { get; }

    /// <summary>The greatest value on the axis.</summary>
    public double High { get; }

    private double Step { get; }

    private long First { get; }

    private long Last { get; }

    /// <summary>The marks, ascending.</summary>
    public IEnumerable<double> Marks
    {
        get
        {
            for (var i = First; i <= Last; i++)
                yield return i * Step;
        }
    }

    /// <summary>An axis that has room for all values from <paramref name="low"/> to <paramref name="high"/>.</summary>
    /// <param name="low">The least value; finite.</param>
    /// <param name="high">The greatest; finite and not less.</param>
    /// <param name="fromZero">Whether the axis reaches to zero: bars need that, lines do not.</param>
    public static ValueScale Of(double low, double high, bool fromZero)
    {
        (low, high) = (Math.Clamp(low, -Limit, Limit), Math.Clamp(high, -Limit, Limit));
        if (fromZero)
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        var size = Math.Max(Math.Abs(low), Math.Abs(high));
        if (high - low <= size * 1e-9 || size < Negligible)
            (low, high) = size < Negligible ? (0, 1) : (low - (Math.Abs(low) / 8), high + (Math.Abs(high) / 8));
        var step = StepFor((high - low) / WantedSteps);
        return new(step, (long)Math.Floor((low / step) + 1e-9), (long)Math.Ceiling((high / step) - 1e-9));
    }

    /// <summary>Where a value lies, 0 at the low end and 1 at the high.</summary>
    public double Share(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1);

    /// <summary>A mark as text: no more decimals than marks need to differ.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="isPercent">Whether values are fractions of one that are shown as percentages.</param>
    public string Text(double mark, bool isPercent)
    {
        var (value, step) = isPercent ? (mark * 100, Step * 100) : (mark, Step);
        var sign = isPercent ? "%" : "";
        if (Math.Max(Math.Abs(value), step) is >= 1e9 or < 1e-5)
            return value.ToString("0.###e0", CultureInfo.InvariantCulture) + sign;
        var decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        return value.ToString($"#,##0.{new string('0', decimals)}", CultureInfo.InvariantCulture) + sign;
    }

    private static double StepFor(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var lead = rough / power;
        return power * (lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10);
    }
}

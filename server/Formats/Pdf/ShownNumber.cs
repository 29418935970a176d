using System.Globalization;
using GraphQLExport.Formats.Values;

namespace GraphQLExport.Formats.Pdf;

/// <summary>Numbers as documents show them: rounded as their column wants, so that digits stand under digits.</summary>
internal static class ShownNumber
{
    /// <summary>From here on numbers have no decimals worth showing, and stand as every other format writes them.</summary>
    private const double Huge = 1e15;

    private const double LeastProbability = 0.0001;

    /// <summary>Writes the integer into room for <see cref="ValueText.MaxLength"/> bytes and answers its length.</summary>
    public static int Format(long value, NumberFormat format, Span<byte> destination)
    {
        if (format is NumberFormat.General)
            return NumberText.Format(value, destination);
        if (format is not NumberFormat.Count)
            return Format((double)value, format, destination);
        value.TryFormat(destination, out var length, "N0", CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>Writes the number into room for <see cref="ValueText.MaxLength"/> bytes and answers its length.</summary>
    public static int Format(double value, NumberFormat format, Span<byte> destination)
    {
        var scaled = format == NumberFormat.Percent ? value * 100 : value;
        if (!(Math.Abs(scaled) < Huge))
            return NumberText.Format(value, destination);
        scaled.TryFormat(destination, out var length, Pattern(Math.Abs(value), format), CultureInfo.InvariantCulture);
        if (format == NumberFormat.Percent)
            destination[length++] = (byte)'%';
        return length;
    }

    private static string Pattern(double size, NumberFormat format) => format switch
    {
        NumberFormat.Count => "N0",
        NumberFormat.TwoDecimals or NumberFormat.Percent => "F2",
        NumberFormat.Probability => size is > 0 and < LeastProbability ? "0.0E+00" : "F4",
        _ => "G12",
    };
}

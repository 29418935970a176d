using System.Globalization;
using GraphQLExport.Formats.Values;

namespace GraphQLExport.Formats.Pdf;

/// <summary>
/// Numbers as documents show them: rounded as their column wants, so that digits stand under digits. They are rounded as spreadsheets do, from
/// their first fifteen digits and halves away from zero, so that a document and a workbook of the same rows say the same.
/// </summary>
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
        if (!(Math.Abs(format == NumberFormat.Percent ? value * 100 : value) < Huge))
            return NumberText.Format(value, destination);
        switch (format)
        {
            case NumberFormat.Count:
                return Rounded(value, 1, "N0", 0, destination);
            case NumberFormat.TwoDecimals:
                return Rounded(value, 1, "F2", 2, destination);
            case NumberFormat.Percent:
                var length = Rounded(value, 100, "F2", 2, destination);
                destination[length] = (byte)'%';
                return length + 1;
            case NumberFormat.Probability when Math.Abs(value) is 0 or >= LeastProbability:
                return Rounded(value, 1, "F4", 4, destination);
            default:
                value.TryFormat(destination, out var written, format == NumberFormat.Probability ? "0.0E+00" : "G12", CultureInfo.InvariantCulture);
                return written;
        }
    }

    private static int Rounded(double value, int factor, string pattern, int decimals, Span<byte> destination)
    {
        Math.Round((decimal)value * factor, decimals, MidpointRounding.AwayFromZero).TryFormat(destination, out var length, pattern, CultureInfo.InvariantCulture);
        return length;
    }
}

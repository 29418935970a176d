using GraphQLExport.Formats.Values;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>How wide columns are to be: as their names and the first rows want it, in characters, neither too narrow nor wider than a window.</summary>
internal static class ColumnWidths
{
    private const int MeasuredRows = 500;
    private const int Least = 8;
    private const int Most = 60;
    private const int FilterButton = 3;
    private const int Margin = 2;

    /// <summary>The width of each column.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="styles">How each of them looks.</param>
    /// <param name="rows">The first rows; null when there are none.</param>
    public static IReadOnlyList<int> Measure(IReadOnlyList<Column> columns, IReadOnlyList<XlsxStyle> styles, RowBatch? rows) =>
        [.. columns.Select((column, i) => Math.Clamp(Math.Max(Of(column.Name) + FilterButton, rows is null ? 0 : Widest(rows[i], rows.Count, styles[i])) + Margin, Least, Most))];

    private static int Widest(ColumnVector values, int rows, XlsxStyle style)
    {
        if (values.Kind is ColumnKind.Timestamp)
            return XlsxStyles.MomentFormat.Length;
        if (values.Kind is ColumnKind.Boolean)
            return "FALSE".Length;
        var widest = 0;
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        for (var row = 0; row < Math.Min(rows, MeasuredRows); row++)
        {
            var width = values.IsNull(row) ? 0 : values.Kind switch
            {
                ColumnKind.Text => Of(values.GetText(row)),
                ColumnKind.Int64 => WithThousands(NumberText.Format(values.GetInt64(row), text), style),
                _ => OfNumber(values.GetDouble(row), style, text),
            };
            widest = Math.Max(widest, width);
        }

        return widest;
    }

    private static int OfNumber(double value, XlsxStyle style, Span<byte> text) => style switch
    {
        XlsxStyle.TwoDecimals => Whole(value, text) + ".00".Length,
        XlsxStyle.Probability => "0.0E-000".Length,
        XlsxStyle.Percent => Whole(value * 100, text) + ".00%".Length,
        _ => NumberText.Format(value, text),
    };

    private static int Whole(double value, Span<byte> text) => NumberText.Format(Math.Truncate(value), text);

    private static int WithThousands(int digits, XlsxStyle style) => style == XlsxStyle.Count ? digits + (digits / 3) : digits;

    private static int Of(string text) => text.Sum(letter => letter < '\u1100' ? 1 : 2);

    // A character that takes three bytes or more is an ideograph or a picture more often than not.
    private static int Of(ReadOnlySpan<byte> text)
    {
        var width = 0;
        foreach (var octet in text)
            width += octet switch { < 0x80 => 1, < 0xC0 => 0, < 0xE0 => 1, _ => 2 };
        return width;
    }
}

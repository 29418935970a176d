using System.Buffers.Text;
using System.Globalization;

namespace GraphQLExport.Rows.Sqlite;

/// <summary>
/// Values whose storage class is not their column's kind. Converted when nothing is lost, refused otherwise:
/// never silently wrong.
/// </summary>
internal static class SqliteConversion
{
    /// <summary>The integers up to which every one is a double.</summary>
    private const long ExactDouble = 1L << 53;

    public static void Read(SqliteValue value, ColumnVector vector, int row)
    {
        switch (vector.Kind)
        {
            case ColumnKind.Timestamp when ToInt64(value) is { } instant && Instants.IsInstant(instant):
                vector.Set(row, instant);
                break;
            case ColumnKind.Int64 when ToInt64(value) is { } integer:
                vector.Set(row, integer);
                break;
            case ColumnKind.Boolean when ToInt64(value) is { } flag and (0 or 1):
                vector.Set(row, flag);
                break;
            case ColumnKind.Double when ToDouble(value) is { } number:
                vector.Set(row, number);
                break;
            case ColumnKind.Text when value.Type is SqliteValue.Integer or SqliteValue.Float:
                SetNumberAsText(value, vector, row);
                break;
            default:
                throw Refused(value.Type, vector);
        }
    }

    private static long? ToInt64(SqliteValue value)
    {
        switch (value.Type)
        {
            case SqliteValue.Integer:
                return value.ToInt64();
            case SqliteValue.Float:
                var number = value.ToDouble();
                return number >= -9223372036854775808.0 && number < 9223372036854775808.0 && Math.Truncate(number) == number
                    ? (long)number
                    : null;
            case SqliteValue.Text:
                var text = value.ToText();
                return Utf8Parser.TryParse(text, out long integer, out var used) && used == text.Length ? integer : null;
            default:
                return null;
        }
    }

    private static double? ToDouble(SqliteValue value)
    {
        switch (value.Type)
        {
            case SqliteValue.Integer:
                var integer = value.ToInt64();
                return integer is >= -ExactDouble and <= ExactDouble ? integer : null;
            case SqliteValue.Text:
                var text = value.ToText();
                return Utf8Parser.TryParse(text, out double number, out var used) && used == text.Length ? number : null;
            default:
                return null;
        }
    }

    private static void SetNumberAsText(SqliteValue value, ColumnVector vector, int row)
    {
        Span<byte> text = stackalloc byte[32];
        int length;
        _ = value.Type == SqliteValue.Integer
            ? value.ToInt64().TryFormat(text, out length, default, CultureInfo.InvariantCulture)
            : value.ToDouble().TryFormat(text, out length, default, CultureInfo.InvariantCulture);
        vector.Set(row, text[..length]);
    }

    private static RowSourceException Refused(int type, ColumnVector vector)
    {
        var storage = type switch
        {
            SqliteValue.Integer => "an integer",
            SqliteValue.Float => "a floating-point number",
            SqliteValue.Text => "a text",
            _ => "a blob",
        };
        return new RowSourceException(
            RowSourceFailure.InvalidData, $"Result column {vector.Ordinal + 1} holds {storage} that is no {vector.Kind} value.");
    }
}

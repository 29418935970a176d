using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GraphQLExport.Rows.Sqlite;

/// <summary>
/// Values whose storage class is not their column's kind, and instants. Converted when nothing is lost, refused otherwise:
/// never silently wrong.
/// </summary>
internal static unsafe class SqliteConversion
{
    /// <summary>0001-01-01T00:00:00.000Z.</summary>
    private const long FirstInstant = -62_135_596_800_000;

    /// <summary>9999-12-31T23:59:59.999Z.</summary>
    private const long LastInstant = 253_402_300_799_999;

    /// <summary>The integers up to which every one is a double.</summary>
    private const long ExactDouble = 1L << 53;

    /// <summary>Whether the Unix milliseconds lie in the years 0001 to 9999.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInstant(long milliseconds) => (ulong)(milliseconds - FirstInstant) <= LastInstant - FirstInstant;

    public static void Read(nint statement, int type, ColumnVector vector)
    {
        var ordinal = vector.Ordinal;
        switch (vector.Kind)
        {
            case ColumnKind.Timestamp when ToInt64(statement, type, ordinal) is { } instant && IsInstant(instant):
                vector.Add(instant);
                break;
            case ColumnKind.Int64 when ToInt64(statement, type, ordinal) is { } integer:
                vector.Add(integer);
                break;
            case ColumnKind.Boolean when ToInt64(statement, type, ordinal) is { } flag and (0 or 1):
                vector.Add(flag);
                break;
            case ColumnKind.Double when ToDouble(statement, type, ordinal) is { } number:
                vector.Add(number);
                break;
            case ColumnKind.Text when type is Sqlite3.TypeInteger or Sqlite3.TypeFloat:
                AddNumberAsText(statement, type, vector);
                break;
            default:
                throw Refused(type, vector);
        }
    }

    private static long? ToInt64(nint statement, int type, int ordinal)
    {
        switch (type)
        {
            case Sqlite3.TypeInteger:
                return Sqlite3.ColumnInt64(statement, ordinal);
            case Sqlite3.TypeFloat:
                var number = Sqlite3.ColumnDouble(statement, ordinal);
                return number >= -9223372036854775808.0 && number < 9223372036854775808.0 && Math.Truncate(number) == number
                    ? (long)number
                    : null;
            case Sqlite3.TypeText:
                var text = Text(statement, ordinal);
                return Utf8Parser.TryParse(text, out long integer, out var used) && used == text.Length ? integer : null;
            default:
                return null;
        }
    }

    private static double? ToDouble(nint statement, int type, int ordinal)
    {
        switch (type)
        {
            case Sqlite3.TypeInteger:
                var integer = Sqlite3.ColumnInt64(statement, ordinal);
                return integer is >= -ExactDouble and <= ExactDouble ? integer : null;
            case Sqlite3.TypeText:
                var text = Text(statement, ordinal);
                return Utf8Parser.TryParse(text, out double number, out var used) && used == text.Length ? number : null;
            default:
                return null;
        }
    }

    private static void AddNumberAsText(nint statement, int type, ColumnVector vector)
    {
        Span<byte> text = stackalloc byte[32];
        int length;
        _ = type == Sqlite3.TypeInteger
            ? Sqlite3.ColumnInt64(statement, vector.Ordinal).TryFormat(text, out length, default, CultureInfo.InvariantCulture)
            : Sqlite3.ColumnDouble(statement, vector.Ordinal).TryFormat(text, out length, default, CultureInfo.InvariantCulture);
        vector.Add(text[..length]);
    }

    private static ReadOnlySpan<byte> Text(nint statement, int ordinal)
    {
        var text = Sqlite3.ColumnText(statement, ordinal);
        return new ReadOnlySpan<byte>(text, Sqlite3.ColumnBytes(statement, ordinal));
    }

    private static RowSourceException Refused(int type, ColumnVector vector)
    {
        var storage = type switch
        {
            Sqlite3.TypeInteger => "an integer",
            Sqlite3.TypeFloat => "a floating-point number",
            Sqlite3.TypeText => "a text",
            _ => "a blob",
        };
        return new RowSourceException(
            RowSourceFailure.InvalidData, $"Result column {vector.Ordinal + 1} holds {storage} that is no {vector.Kind} value.");
    }
}

using System.Runtime.CompilerServices;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Values;

/// <summary>Values that are not text as text, as CSV, JSON and plain text all write them.</summary>
internal static class ValueText
{
    /// <summary>Room enough for any value.</summary>
    public const int MaxLength = 32;

    /// <summary>Writes the value, which is neither null nor text, and answers its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Format(ColumnVector values, int row, TimestampText timestamps, Span<byte> destination) => values.Kind switch
    {
        ColumnKind.Int64 => NumberText.Format(values.GetInt64(row), destination),
        ColumnKind.Double => NumberText.Format(values.GetDouble(row), destination),
        ColumnKind.Timestamp => timestamps.Format(values.GetInt64(row), destination),
        _ => FormatBoolean(values.GetInt64(row) != 0, destination),
    };

    private static int FormatBoolean(bool value, Span<byte> destination)
    {
        var text = value ? "true"u8 : "false"u8;
        text.CopyTo(destination);
        return text.Length;
    }
}

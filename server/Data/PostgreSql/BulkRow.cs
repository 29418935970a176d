using System.Text;
using GraphQLExport.Rows.PostgreSql;
using Npgsql;
using NpgsqlTypes;

namespace GraphQLExport.Data.PostgreSql;

/// <summary>The cells of one row on its way into a table. What is set is kept as the column's own type, as the binary protocol asks.</summary>
internal sealed class BulkRow
{
    private readonly NpgsqlDbType[] _types;
    private readonly object?[] _values;

    private BulkRow(NpgsqlDbType[] types) => (_types, _values) = (types, new object?[types.Length]);

    /// <summary>How many columns there are.</summary>
    public int Count => _types.Length;

    /// <summary>A row of columns of a table, whose types are asked for.</summary>
    public static BulkRow Of(NpgsqlConnection connection, string table, ReadOnlySpan<string> columns)
    {
        using var command = new NpgsqlCommand($"SELECT {string.Join(", ", columns!)} FROM {table} LIMIT 0", connection);
        using var reader = command.ExecuteReader();
        return new([.. reader.GetColumnSchema().Select(column => column.NpgsqlDbType!.Value)]);
    }

    /// <summary>The type of a column.</summary>
    public NpgsqlDbType TypeOf(int column) => _types[column];

    /// <summary>The value of a column; null where none was set.</summary>
    public object? ValueOf(int column) => _values[column];

    /// <summary>Sets a column to a whole number, or a truth value to 0 or 1.</summary>
    public void Set(int column, long value) => _values[column] = _types[column] switch
    {
        NpgsqlDbType.Boolean => value != 0,
        NpgsqlDbType.Double => (double)value,
        _ => value,
    };

    /// <summary>Sets a column to a floating-point number.</summary>
    public void Set(int column, double value) => _values[column] = value;

    /// <summary>Sets a column to text given as UTF-8; NUL becomes U+FFFD.</summary>
    public void SetUtf8(int column, ReadOnlySpan<byte> value) =>
        _values[column] = value.Contains((byte)0) ? PostgreSqlValues.WithoutNul(Encoding.UTF8.GetString(value)) : value.ToArray();

    /// <summary>Makes all columns null.</summary>
    public void Clear() => Array.Clear(_values);
}

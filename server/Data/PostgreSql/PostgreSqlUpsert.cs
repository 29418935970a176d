using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace GraphQLExport.Data.PostgreSql;

/// <summary>Inserts row by row, as two rows of the same key must meet each other, many of them in one round trip.</summary>
internal sealed class PostgreSqlUpsert : IBulkInsert
{
    private const int RowsPerBatch = 500;

    private readonly BulkRow _row;
    private readonly NpgsqlBatch _batch;
    private readonly string _sql;

    public PostgreSqlUpsert(NpgsqlConnection connection, string table, ReadOnlySpan<string> columns, string onConflict)
    {
        _row = BulkRow.Of(connection, table, columns);
        _batch = new(connection);
        var marks = string.Join(", ", Enumerable.Range(1, columns.Length).Select(number => $"${number}"));
        _sql = $"INSERT INTO {table} ({string.Join(", ", columns!)}) VALUES ({marks}) {onConflict}";
    }

    public void Set(int column, long value) => _row.Set(column, value);

    public void Set(int column, double value) => _row.Set(column, value);

    public void SetUtf8(int column, ReadOnlySpan<byte> value) => _row.SetUtf8(column, value);

    public void Insert()
    {
        NpgsqlBatchCommand command = new(_sql);
        for (var column = 0; column < _row.Count; column++)
        {
            var value = _row.ValueOf(column) switch { byte[] text when _row.TypeOf(column) == NpgsqlDbType.Text => Encoding.UTF8.GetString(text), var other => other };
            command.Parameters.Add(new() { NpgsqlDbType = _row.TypeOf(column), Value = value ?? DBNull.Value });
        }

        _row.Clear();
        _batch.BatchCommands.Add(command);
        if (_batch.BatchCommands.Count == RowsPerBatch)
            Complete();
    }

    public void Complete()
    {
        if (_batch.BatchCommands.Count > 0)
            _batch.ExecuteNonQuery();
        _batch.BatchCommands.Clear();
    }

    public void Dispose() => _batch.Dispose();
}

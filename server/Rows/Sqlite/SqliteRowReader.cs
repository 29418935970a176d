using System.Runtime.CompilerServices;

namespace GraphQLExport.Rows.Sqlite;

/// <summary>Fills batches from one running statement. The loop that every exported value passes through.</summary>
internal sealed class SqliteRowReader : IDisposable
{
    private readonly SqliteReadConnection _connection;
    private readonly SqliteStatement _statement;
    private readonly IReadOnlyDictionary<RowLookup, LookupTable> _lookups;

    public SqliteRowReader(SqliteReadConnection connection, RowQuery query, IReadOnlyDictionary<RowLookup, LookupTable> lookups)
    {
        (_connection, _lookups) = (connection, lookups);
        _statement = new SqliteStatement(connection, query.Sql, query.Parameters);
        var available = Sqlite3.ColumnCount(_statement.Handle);
        if (query.Columns.FirstOrDefault(c => (uint)c.Ordinal >= (uint)available) is not { } wrong)
            return;
        _statement.Dispose();
        throw new RowSourceException(
            RowSourceFailure.QueryFailed, $"Column {wrong.Column.Name} reads ordinal {wrong.Ordinal} of a query with {available} columns.");
    }

    public bool HasBegun { get; private set; }

    /// <summary>Reads until the batch has <paramref name="maxRows"/> rows or enough text.</summary>
    /// <returns>False when the statement has no more rows.</returns>
    public bool Fill(RowBatch batch, int maxRows)
    {
        HasBegun = true;
        var statement = _statement.Handle;
        var vectors = batch.Distinct;
        var count = 0;
        var text = 0L;
        var more = true;
        while (count < maxRows)
        {
            var result = Sqlite3.Step(statement);
            if (result != Sqlite3.Row)
            {
                if (result != Sqlite3.Done)
                    _connection.Check(result);
                more = false;
                break;
            }

            foreach (var vector in vectors)
                text += Read(new SqliteValue(statement, vector.Ordinal), vector, count);
            count++;
            if (text >= RowBatch.TextByteLimit)
                break;
        }

        batch.Resolve(_lookups, count);
        foreach (var vector in vectors)
            vector.RepairText(count);
        batch.Count = count;
        return more;
    }

    public void Dispose() => _statement.Dispose();

    /// <summary>SQLite types values, not columns: what is not of the expected class goes the long way.</summary>
    /// <returns>Bytes of text added.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Read(SqliteValue value, ColumnVector vector, int row)
    {
        switch (value.Type)
        {
            case SqliteValue.Text when vector.Kind == ColumnKind.Text:
                var text = value.ToText();
                vector.Set(row, text);
                return text.Length;
            case SqliteValue.Float when vector.Kind == ColumnKind.Double:
                vector.Set(row, value.ToDouble());
                return 0;
            case SqliteValue.Integer when vector.Kind is ColumnKind.Int64 or ColumnKind.Timestamp:
                var number = value.ToInt64();
                if (vector.Kind == ColumnKind.Timestamp && !Instants.IsInstant(number))
                    goto default;
                vector.Set(row, number);
                return 0;
            case SqliteValue.Null:
                vector.SetNull(row);
                return 0;
            default:
                SqliteConversion.Read(value, vector, row);
                return 0;
        }
    }
}

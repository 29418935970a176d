using Npgsql;
using NpgsqlTypes;

namespace GraphQLExport.Data.PostgreSql;

/// <summary>Inserts by <c>COPY … FROM STDIN (FORMAT binary)</c>: the connection does nothing else until it is disposed.</summary>
internal sealed class PostgreSqlCopy : IBulkInsert
{
    private readonly BulkRow _row;
    private readonly NpgsqlBinaryImporter _importer;

    public PostgreSqlCopy(NpgsqlConnection connection, string table, ReadOnlySpan<string> columns)
    {
        _row = BulkRow.Of(connection, table, columns);
        _importer = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns!)}) FROM STDIN (FORMAT binary)");
    }

    public void Set(int column, long value) => _row.Set(column, value);

    public void Set(int column, double value) => _row.Set(column, value);

    public void SetUtf8(int column, ReadOnlySpan<byte> value) => _row.SetUtf8(column, value);

    public void Insert()
    {
        _importer.StartRow();
        for (var column = 0; column < _row.Count; column++)
            Write(_row.ValueOf(column), _row.TypeOf(column));
        _row.Clear();
    }

    public void Complete() => _importer.Complete();

    public void Dispose() => _importer.Dispose();

    private void Write(object? value, NpgsqlDbType type)
    {
        switch (value)
        {
            case null:
                _importer.WriteNull();
                break;
            case long number:
                _importer.Write(number, type);
                break;
            case double number:
                _importer.Write(number, type);
                break;
            case bool truth:
                _importer.Write(truth, type);
                break;
            case byte[] text:
                _importer.Write(text, type);
                break;
            default:
                _importer.Write((string)value, type);
                break;
        }
    }
}

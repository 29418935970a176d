using System.Globalization;
using Npgsql;

namespace GraphQLExport.Rows.PostgreSql;

/// <summary>Fills batches from a reader, each vector by the way that its column's type needs.</summary>
internal sealed class PostgreSqlRowReader
{
    private readonly NpgsqlDataReader _reader;
    private readonly Action<ColumnVector, int>[] _setters;
    private byte[] _text = new byte[1024];

    /// <summary>Reads into batches of the same columns as this one.</summary>
    public PostgreSqlRowReader(NpgsqlDataReader reader, RowBatch batch)
    {
        _reader = reader;
        _setters = new Action<ColumnVector, int>[batch.Distinct.Length];
        for (var i = 0; i < _setters.Length; i++)
            _setters[i] = SetterOf(batch.Distinct[i]);
    }

    /// <summary>Adds rows to an empty batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="limit">The most rows.</param>
    /// <returns>False when there are no more.</returns>
    public bool Fill(RowBatch batch, int limit)
    {
        var vectors = batch.Distinct;
        var (row, textBytes, isMore) = (0, 0L, true);
        while (row < limit && textBytes < RowBatch.TextByteLimit && (isMore = _reader.Read()))
        {
            for (var i = 0; i < vectors.Length; i++)
            {
                var vector = vectors[i];
                if (_reader.IsDBNull(vector.Ordinal))
                    vector.SetNull(row);
                else
                    _setters[i](vector, row);
                if (vector.Kind == ColumnKind.Text)
                    textBytes += vector.GetText(row).Length;
            }

            row++;
        }

        batch.Count = row;
        return isMore;
    }

    private Action<ColumnVector, int> SetterOf(ColumnVector vector)
    {
        var ordinal = vector.Ordinal;
        var type = _reader.GetFieldType(ordinal);
        return (vector.Kind, Type.GetTypeCode(type)) switch
        {
            (ColumnKind.Text, TypeCode.String) => SetText,
            (ColumnKind.Text, _) => SetAsText,
            (ColumnKind.Boolean, TypeCode.Boolean) => (target, row) => target.Set(row, _reader.GetBoolean(ordinal) ? 1L : 0L),
            (ColumnKind.Double, TypeCode.Double) => (target, row) => target.Set(row, _reader.GetDouble(ordinal)),
            (ColumnKind.Double, TypeCode.Single or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Decimal) =>
                (target, row) => target.Set(row, Convert.ToDouble(_reader.GetValue(ordinal), CultureInfo.InvariantCulture)),
            (ColumnKind.Int64, TypeCode.Int64) => (target, row) => target.Set(row, _reader.GetInt64(ordinal)),
            (ColumnKind.Int64, TypeCode.Int16 or TypeCode.Int32 or TypeCode.Decimal) =>
                (target, row) => target.Set(row, Convert.ToInt64(_reader.GetValue(ordinal), CultureInfo.InvariantCulture)),
            (ColumnKind.Timestamp, TypeCode.Int64) => SetInstant,
            _ => throw new RowSourceException(RowSourceFailure.InvalidData, $"Result column {ordinal + 1} of type {type.Name} holds no {vector.Kind} values."),
        };
    }

    private void SetInstant(ColumnVector vector, int row)
    {
        var instant = _reader.GetInt64(vector.Ordinal);
        vector.Set(row, Instants.IsInstant(instant) ? instant : throw new RowSourceException(RowSourceFailure.InvalidData, $"Result column {vector.Ordinal + 1} holds an integer that is no {vector.Kind} value."));
    }

    private void SetText(ColumnVector vector, int row)
    {
        var length = (int)_reader.GetBytes(vector.Ordinal, 0, null, 0, 0);
        if (length > _text.Length)
            _text = new byte[Math.Max(length, 2 * _text.Length)];
        _ = _reader.GetBytes(vector.Ordinal, 0, _text, 0, length);
        vector.Set(row, _text.AsSpan(0, length));
    }

    private void SetAsText(ColumnVector vector, int row) =>
        vector.Set(row, System.Text.Encoding.UTF8.GetBytes(Convert.ToString(_reader.GetValue(vector.Ordinal), CultureInfo.InvariantCulture)!));
}

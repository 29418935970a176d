using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Npgsql;

namespace GraphQLExport.Rows.PostgreSql;

/// <summary>
/// Reads rows out of the bytes of <c>COPY … TO STDOUT (FORMAT binary)</c>: a header, and for each row the number of its fields and each
/// field's length and value (https://www.postgresql.org/docs/current/sql-copy.html). No call, no object, no string is made for a value.
/// </summary>
internal sealed class CopyReader(Stream copy, CopyReader.Target[][] fields, IReadOnlyDictionary<RowLookup, LookupTable> lookups)
{
    private const int HeaderLength = 19;
    private const int FieldLength = sizeof(int);
    private const short EndOfRows = -1;

    private byte[] _bytes = new byte[128 * 1024];
    private int _at;
    private int _end;
    private bool _hasBegun;

    /// <summary>How the bytes of a field become a value.</summary>
    internal enum Form
    {
        Int64,
        Int32,
        Int16,
        Boolean,
        Double,
        Single,
        Text,
        Int64AsDouble,
        Int32AsDouble,
        Int64AsText,
        Int32AsText,
        Instant,
    }

    /// <summary>Where a field's value goes: to which of a batch's different vectors.</summary>
    internal readonly record struct Target(int Vector, Form Form);

    /// <summary>Adds rows to an empty batch. It blocks while it waits for the server: a row comes at a time, and waiting asynchronously for each costs more than reading it.</summary>
    /// <returns>False when there are no more.</returns>
    public bool Fill(RowBatch batch, int limit)
    {
        if (!_hasBegun)
        {
            while (_end - _at < HeaderLength)
                ReadMore();
            _at += HeaderLength + BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(HeaderLength - sizeof(int)));
            _hasBegun = true;
        }

        var (row, textBytes) = (0, 0L);
        var isMore = true;
        while (row < limit && textBytes < RowBatch.TextByteLimit)
        {
            // Whole rows alone are read, so that nothing has to be taken back.
            int length;
            while ((length = LengthOfRow()) < 0)
                ReadMore();
            if (length == 0)
            {
                isMore = false;
                break;
            }

            textBytes += Read(batch, row++);
        }

        batch.Resolve(lookups, row);
        batch.Count = row;
        return isMore;
    }

    /// <summary>The length of the next row; negative when it is not all there, 0 at the end.</summary>
    private int LengthOfRow()
    {
        var bytes = _bytes.AsSpan(_at, _end - _at);
        if (bytes.Length < sizeof(short))
            return -1;
        if (BinaryPrimitives.ReadInt16BigEndian(bytes) == EndOfRows)
            return 0;
        var at = sizeof(short);
        for (var field = 0; field < fields.Length; field++)
        {
            if (bytes.Length < at + FieldLength)
                return -1;
            at += FieldLength + Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(bytes[at..]));
        }

        return at <= bytes.Length ? at : -1;
    }

    /// <summary>Reads the next row, which is all there; returns how many bytes of text it has.</summary>
    private long Read(RowBatch batch, int row)
    {
        var vectors = batch.Distinct;
        var textBytes = 0L;
        var at = _at + sizeof(short);
        foreach (var targets in fields)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(at));
            at += FieldLength;
            var value = _bytes.AsSpan(at, Math.Max(0, length));
            foreach (var (index, form) in targets)
            {
                var vector = vectors[index];
                if (length < 0)
                    vector.SetNull(row);
                else if (form == Form.Text)
                    vector.Set(row, value);
                else
                    SetNumber(vector, form, row, value);
                if (vector.Kind == ColumnKind.Text)
                    textBytes += value.Length;
            }

            at += value.Length;
        }

        _at = at;
        return textBytes;
    }

    private static void SetNumber(ColumnVector vector, Form form, int row, ReadOnlySpan<byte> value)
    {
        switch (form)
        {
            case Form.Int64:
                vector.Set(row, BinaryPrimitives.ReadInt64BigEndian(value));
                break;
            case Form.Double:
                vector.Set(row, BinaryPrimitives.ReadDoubleBigEndian(value));
                break;
            case Form.Instant:
                var instant = BinaryPrimitives.ReadInt64BigEndian(value);
                vector.Set(row, Instants.IsInstant(instant) ? instant : throw new RowSourceException(RowSourceFailure.InvalidData, $"Result column {vector.Ordinal + 1} holds an integer that is no {vector.Kind} value."));
                break;
            case Form.Boolean:
                vector.Set(row, (long)value[0]);
                break;
            case Form.Int32:
                vector.Set(row, (long)BinaryPrimitives.ReadInt32BigEndian(value));
                break;
            case Form.Int16:
                vector.Set(row, (long)BinaryPrimitives.ReadInt16BigEndian(value));
                break;
            case Form.Single:
                vector.Set(row, (double)BinaryPrimitives.ReadSingleBigEndian(value));
                break;
            case Form.Int64AsDouble:
                vector.Set(row, (double)BinaryPrimitives.ReadInt64BigEndian(value));
                break;
            case Form.Int32AsDouble:
                vector.Set(row, (double)BinaryPrimitives.ReadInt32BigEndian(value));
                break;
            case Form.Int64AsText:
                SetAsText(vector, row, BinaryPrimitives.ReadInt64BigEndian(value));
                break;
            default:
                SetAsText(vector, row, BinaryPrimitives.ReadInt32BigEndian(value));
                break;
        }
    }

    private static void SetAsText(ColumnVector vector, int row, long number) => vector.Set(row, Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    private void ReadMore()
    {
        _bytes.AsSpan(_at, _end - _at).CopyTo(_bytes);
        (_at, _end) = (0, _end - _at);
        if (_end == _bytes.Length)
            Array.Resize(ref _bytes, checked(2 * _bytes.Length));
        var read = copy.Read(_bytes.AsSpan(_end));
        _end += read > 0 ? read : throw new NpgsqlException("The rows end before their end.");
    }
}

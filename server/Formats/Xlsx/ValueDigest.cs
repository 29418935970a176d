using System.Security.Cryptography;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>
/// SHA-256 of the values of all rows: what each cell holds, the text itself or the digits of the number, then U+001F; U+001E after
/// each row. The same whatever the look of the file and however its rows fall into sheets.
/// </summary>
internal sealed class ValueDigest : IDisposable
{
    private const byte CellEnd = 0x1F;
    private const byte RowEnd = 0x1E;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _pending = new byte[16 * 1024];
    private int _length;

    /// <summary>Takes a cell; an empty one is a missing value.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        // Room for the ends of the cell and its row.
        if (value.Length + 2 > _pending.Length - _length)
        {
            Flush();
            if (value.Length + 2 > _pending.Length)
            {
                _hash.AppendData(value);
                value = [];
            }
        }

        value.CopyTo(_pending.AsSpan(_length));
        _length += value.Length;
        _pending[_length++] = CellEnd;
    }

    /// <summary>Takes the end of a row that has cells.</summary>
    public void EndRow() => _pending[_length++] = RowEnd;

    /// <summary>The digest, lower-case hexadecimal. Call once, last.</summary>
    public string Complete()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Flush()
    {
        _hash.AppendData(_pending, 0, _length);
        _length = 0;
    }
}

using System.Buffers;
using System.Buffers.Binary;

namespace GraphQLExport.Formats.Pdf;

/// <summary>Keeps rows of cells as UTF-8 in pooled memory until their pages are set, and gives them back some at a time.</summary>
/// <param name="columns">How many cells a row has.</param>
internal sealed class PdfRows(int columns) : IDisposable
{
    /// <summary>The rows of a part; even, so that each begins with the same shade.</summary>
    public const int RowsPerPart = 200;

    private const int ChunkSize = 64 * 1024;

    private readonly List<byte[]> _chunks = [];
    private readonly List<long> _parts = [];
    private int _used = ChunkSize;

    /// <summary>How many rows were added.</summary>
    public int Count { get; private set; }

    /// <summary>How many parts there are.</summary>
    public int PartCount => _parts.Count;

    private long End => ((long)_chunks.Count * ChunkSize) - ChunkSize + _used;

    /// <summary>Begins a row; as many calls of <see cref="Add"/> follow as it has cells.</summary>
    public void BeginRow()
    {
        if (Count++ % RowsPerPart == 0)
            _parts.Add(End);
    }

    /// <summary>Adds the text of a cell.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, cell.Length);
        Append(length);
        Append(cell);
    }

    /// <summary>The rows of a part, as texts.</summary>
    public IEnumerable<string[]> Part(int part)
    {
        var at = _parts[part];
        for (var row = part * RowsPerPart; row < Math.Min(Count, (part + 1) * RowsPerPart); row++)
        {
            var cells = new string[columns];
            for (var column = 0; column < columns; column++)
                cells[column] = Read(ref at);
            yield return cells;
        }
    }

    public void Dispose()
    {
        foreach (var chunk in _chunks)
            ArrayPool<byte>.Shared.Return(chunk);
        _chunks.Clear();
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_used == ChunkSize)
            {
                _chunks.Add(ArrayPool<byte>.Shared.Rent(ChunkSize));
                _used = 0;
            }

            var count = Math.Min(bytes.Length, ChunkSize - _used);
            bytes[..count].CopyTo(_chunks[^1].AsSpan(_used));
            _used += count;
            bytes = bytes[count..];
        }
    }

    private string Read(ref long at)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        Copy(ref at, length);
        var count = BinaryPrimitives.ReadInt32LittleEndian(length);
        var (chunk, offset) = Math.DivRem(at, ChunkSize);
        if (offset + count <= ChunkSize)
        {
            at += count;
            return count == 0 ? "" : PdfText.Of(_chunks[(int)chunk].AsSpan((int)offset, count));
        }

        var rented = ArrayPool<byte>.Shared.Rent(count);
        Copy(ref at, rented.AsSpan(0, count));
        var text = PdfText.Of(rented.AsSpan(0, count));
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    private void Copy(ref long at, Span<byte> destination)
    {
        while (destination.Length > 0)
        {
            var (chunk, offset) = Math.DivRem(at, ChunkSize);
            var count = (int)Math.Min(destination.Length, ChunkSize - offset);
            _chunks[(int)chunk].AsSpan((int)offset, count).CopyTo(destination);
            at += count;
            destination = destination[count..];
        }
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace QuestPDF.Pdf;

/// <summary>Where each object of a file stands (7.5.8). Grows without moving what it has: a table of 100,000 rows is 700,000 objects.</summary>
internal sealed class ObjectTable
{
    /// <summary>An entry is a kind (1), a place (5) and a place within that (2).</summary>
    private const int EntryLength = 8;

    /// <summary>What a place means; the two upper bits of an entry.</summary>
    private const ulong InFile = 1UL << 62;
    private const ulong InStream = 2UL << 62;

    /// <summary>A part stays below what the runtime keeps among its large objects.</summary>
    private const int PartLength = 8192;

    private readonly List<ulong[]> _parts = [];

    /// <summary>A table of object 0 alone, which is free.</summary>
    public ObjectTable() => Add();

    /// <summary>How many objects there are, object 0 included.</summary>
    public int Count { get; private set; }

    /// <summary>An object whose place is not known yet; tells its number.</summary>
    public int Add()
    {
        if (Count % PartLength == 0)
            _parts.Add(new ulong[PartLength]);
        return Count++;
    }

    /// <summary>An object of its own begins at a byte of the file.</summary>
    public void PlaceInFile(int number, long position) => Place(number, InFile | (ulong)position);

    /// <summary>An object is one of those in an object stream.</summary>
    public void PlaceInStream(int number, int stream, int index) => Place(number, InStream | ((ulong)stream << 16) | (uint)index);

    /// <summary>Entries of a cross-reference stream's dictionary that say how <see cref="WriteTo"/> writes.</summary>
    public void Describe(PdfBuffer entries) => entries.Raw("/Type/XRef/Size "u8).Int(Count).Raw("/W[1 5 2]/DecodeParms<</Predictor 12/Columns "u8).Int(EntryLength).Raw(">>/Filter/FlateDecode"u8);

    /// <summary>Writes the entries as differences from the one before (PNG's "up"), which deflate to almost nothing.</summary>
    public void WriteTo(Stream output)
    {
        using var deflater = new ZLibStream(output, DeflateJob.Level, leaveOpen: true);
        var rows = new byte[PartLength * (EntryLength + 1)];
        Span<byte> entry = stackalloc byte[EntryLength];
        Span<byte> above = stackalloc byte[EntryLength];
        above.Clear();
        for (var first = 0; first < Count; first += PartLength)
        {
            var places = _parts[first / PartLength].AsSpan(0, Math.Min(PartLength, Count - first));
            for (var i = 0; i < places.Length; i++)
            {
                Encode(places[i], entry);
                Subtract(entry, above, rows.AsSpan(i * (EntryLength + 1), EntryLength + 1));
                entry.CopyTo(above);
            }

            deflater.Write(rows, 0, places.Length * (EntryLength + 1));
        }
    }

    private void Place(int number, ulong place) => _parts[number / PartLength][number % PartLength] = place;

    private static void Encode(ulong place, Span<byte> entry)
    {
        var kind = place >> 62;
        var value = kind == 2 ? (place & ~InStream) >> 16 : place & ~InFile;
        // Eight bytes: those of the kind and the index within are written over with their own.
        BinaryPrimitives.WriteUInt64BigEndian(entry, value << 16);
        entry[0] = (byte)kind;
        BinaryPrimitives.WriteUInt16BigEndian(entry[6..], kind == 2 ? (ushort)place : kind == 0 ? ushort.MaxValue : (ushort)0);
    }

    private static void Subtract(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> above, Span<byte> row)
    {
        const byte Up = 2;
        row[0] = Up;
        for (var i = 0; i < entry.Length; i++)
            row[i + 1] = (byte)(entry[i] - above[i]);
    }
}

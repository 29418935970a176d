using System.Buffers.Binary;
using GraphQLExport.Data;

namespace GraphQLExport.Imports;

/// <summary>
/// Validated rows on their way into the database, kept in a temporary file until the last one has been read: the
/// database is locked for writing only while they are inserted, not while a slow client sends them.
/// </summary>
internal sealed class StagedRows : IBulkInsert
{
    private const int BufferSize = 256 * 1024;
    private const byte EndOfRow = 0xFF;

    private readonly FileStream file;
    private byte[] buffer = new byte[BufferSize];
    private int filled;

    public StagedRows(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".tmp");
        file = new(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 0,
        });
        if (!OperatingSystem.IsWindows())
        {
            // Without a name from the start: a killed process leaves nothing behind.
            File.Delete(path);
        }
    }

    private enum Kind : byte
    {
        Integer,
        Number,
        Text,
    }

    public void Set(int column, long value) => BinaryPrimitives.WriteInt64LittleEndian(Cell(column, Kind.Integer, sizeof(long)), value);

    public void Set(int column, double value) => BinaryPrimitives.WriteDoubleLittleEndian(Cell(column, Kind.Number, sizeof(double)), value);

    public void SetUtf8(int column, ReadOnlySpan<byte> value)
    {
        var cell = Cell(column, Kind.Text, sizeof(int) + value.Length);
        BinaryPrimitives.WriteInt32LittleEndian(cell, value.Length);
        value.CopyTo(cell[sizeof(int)..]);
    }

    public void Insert() => Take(1)[0] = EndOfRow;

    // They are staged until they are replayed.
    public void Complete()
    {
    }

    /// <summary>Inserts the rows that were staged.</summary>
    public void ReplayTo(IBulkInsert target, CancellationToken cancellationToken)
    {
        Flush();
        file.Position = 0;
        var start = 0;
        var end = 0;
        while (true)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            var read = file.Read(buffer.AsSpan(end));
            if (read == 0)
            {
                target.Complete();
                return;
            }

            cancellationToken.ThrowIfCancellationRequested();
            end += read;
            start = ReplayCells(buffer.AsSpan(0, end), target);
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>Replays the whole cells at the start of what was read; returns their length.</summary>
    private static int ReplayCells(ReadOnlySpan<byte> bytes, IBulkInsert target)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var rest = bytes[(at + 1)..];
            if (bytes[at] == EndOfRow)
            {
                target.Insert();
                at++;
                continue;
            }

            var column = bytes[at] >> 2;
            var kind = (Kind)(bytes[at] & 3);
            var length = kind != Kind.Text ? sizeof(long)
                : rest.Length >= sizeof(int) ? sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(rest)
                : int.MaxValue;
            if (rest.Length < length)
            {
                break;
            }

            switch (kind)
            {
                case Kind.Integer:
                    target.Set(column, BinaryPrimitives.ReadInt64LittleEndian(rest));
                    break;
                case Kind.Number:
                    target.Set(column, BinaryPrimitives.ReadDoubleLittleEndian(rest));
                    break;
                default:
                    target.SetUtf8(column, rest[sizeof(int)..length]);
                    break;
            }

            at += 1 + length;
        }

        return at;
    }

    private Span<byte> Cell(int column, Kind kind, int length)
    {
        var span = Take(1 + length);
        span[0] = (byte)((column << 2) | (int)kind);
        return span[1..];
    }

    private Span<byte> Take(int length)
    {
        if (buffer.Length - filled < length)
        {
            Flush();
            if (buffer.Length < length)
            {
                buffer = new byte[length];
            }
        }

        filled += length;
        return buffer.AsSpan(filled - length, length);
    }

    private void Flush()
    {
        file.Write(buffer.AsSpan(0, filled));
        filled = 0;
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;

namespace GraphQLExport.Formats;

/// <summary>
/// The pooled memory between a writer and a stream. It is <see cref="IsFull"/> from a fixed size on; only a row that is
/// larger still makes it grow, and emptying it gives that memory back.
/// </summary>
public sealed class OutputBuffer : IDisposable
{
    /// <summary>The size in bytes at which it counts as full.</summary>
    public const int FlushSize = 64 * 1024;

    private const int InitialSize = 2 * FlushSize;

    private readonly List<EntryStart> _entries = [];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);

    /// <summary>Bytes written since it was last emptied.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the writer should stop and let it be emptied.</summary>
    public bool IsFull => Length >= FlushSize;

    /// <summary>The bytes written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>The files of an archive that were begun since it was last emptied, in order.</summary>
    public IReadOnlyList<EntryStart> Entries => _entries;

    /// <summary>Room for at least <paramref name="size"/> bytes; call <see cref="Advance"/> with how many were used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> GetSpan(int size)
    {
        if (_bytes.Length - Length < size)
            Enlarge(size);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Counts the bytes just written into <see cref="GetSpan"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int count) => Length += count;

    /// <summary>Appends the bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>What is written from here on belongs to another file of the archive.</summary>
    public void BeginEntry(string name) => _entries.Add(new(name, Length));

    /// <summary>Forgets what was written.</summary>
    public void Clear()
    {
        Length = 0;
        _entries.Clear();
        if (_bytes.Length <= InitialSize)
            return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    }

    /// <summary>Gives the bytes up without returning them to the pool, because someone may still be reading them.</summary>
    public void Abandon() => (_bytes, Length) = ([], 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_bytes.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, Length) = ([], 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Enlarge(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(2L * _bytes.Length, (long)Length + size), Array.MaxLength));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}

/// <summary>Where in the buffer a file of an archive begins.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Offset">Its first byte.</param>
public readonly record struct EntryStart(string Name, int Offset);

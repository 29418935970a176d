using System.Buffers;

namespace GraphQLExport.Compression;

/// <summary>Bytes that wait to be compressed together, in pooled memory.</summary>
internal sealed class InputBlock : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(CompressingStream.BlockSize);
    private int _length;

    public bool IsEmpty => _length == 0;

    public bool IsFull => _length == CompressingStream.BlockSize;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Takes as many of the bytes as there is room for, and answers how many.</summary>
    public int Append(ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, CompressingStream.BlockSize - _length);
        bytes[..count].CopyTo(_bytes.AsSpan(_length));
        _length += count;
        return count;
    }

    public void Dispose()
    {
        if (_bytes.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _length) = ([], 0);
    }
}

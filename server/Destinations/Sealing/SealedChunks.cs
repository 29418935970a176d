using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GraphQLExport.Destinations;

/// <summary>
/// The rest of a sealed file: chunks of 64 KiB, each followed by its tag, the last one shorter or as long. A chunk's nonce is its number and
/// whether it is the last, so that none can be left out, moved, or cut off behind. The key is one file's alone, so no nonce comes twice.
/// </summary>
internal sealed class SealedChunks(byte[] key) : IDisposable
{
    /// <summary>Bytes of a whole chunk before it is sealed.</summary>
    public const int ChunkLength = 64 << 10;

    /// <summary>Bytes of a whole chunk with its tag.</summary>
    public const int SealedLength = ChunkLength + TagLength;

    private const int TagLength = 16;
    private const int NonceLength = 12;

    private readonly AesGcm _aes = new(key, TagLength);

    /// <summary>How many chunks a file's sealed bytes hold, and how many bytes are in them.</summary>
    /// <exception cref="CryptographicException">No file has that length.</exception>
    public static (long Count, long Bytes) Measure(long sealedBytes)
    {
        var count = (sealedBytes + SealedLength - 1) / SealedLength;
        var last = sealedBytes - ((count - 1) * SealedLength);
        return count > 0 && last >= TagLength && (last > TagLength || count == 1)
            ? (count, sealedBytes - (count * TagLength))
            : throw new CryptographicException("The sealed file was cut off.");
    }

    /// <summary>Seals a chunk.</summary>
    /// <returns>How many bytes that made.</returns>
    public int Seal(long number, bool isLast, ReadOnlySpan<byte> chunk, Span<byte> target)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        WriteNonce(nonce, number, isLast);
        _aes.Encrypt(nonce, chunk, target[..chunk.Length], target.Slice(chunk.Length, TagLength));
        return chunk.Length + TagLength;
    }

    /// <summary>Opens a chunk.</summary>
    /// <returns>How many bytes it had.</returns>
    /// <exception cref="CryptographicException">It is not what was sealed under that number.</exception>
    public int Open(long number, bool isLast, ReadOnlySpan<byte> chunk, Span<byte> target)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        WriteNonce(nonce, number, isLast);
        var length = chunk.Length - TagLength;
        _aes.Decrypt(nonce, chunk[..length], chunk[length..], target[..length]);
        return length;
    }

    public void Dispose() => _aes.Dispose();

    private static void WriteNonce(Span<byte> nonce, long number, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
    }
}

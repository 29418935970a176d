using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace GraphQLExport.Compression;

/// <summary>
/// One block as deflate data (RFC 1951) that ends on a byte and is not the last of its stream, so that blocks compressed apart
/// make one stream when they are put in a row.
/// </summary>
internal sealed class DeflatedBlock : IDisposable
{
    // RFC 1952, section 2.3: what GZipStream writes around the deflate data.
    private const int HeaderLength = 10;
    private const int ChecksumFromEnd = 8;

    private readonly byte[] _buffer;
    private readonly int _end;

    private DeflatedBlock(byte[] buffer, int end, Checksum checksum) => (_buffer, _end, Checksum) = (buffer, end, checksum);

    /// <summary>An empty last block: it ends a stream of the others.</summary>
    public static ReadOnlySpan<byte> End => [0x03, 0x00];

    /// <summary>The deflate data.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(HeaderLength, _end - HeaderLength);

    /// <summary>Length and CRC of what was compressed.</summary>
    public Checksum Checksum { get; }

    /// <summary>Compresses a block and gives its memory back.</summary>
    public static DeflatedBlock Of(InputBlock block, int level)
    {
        using (block)
        {
            // Room for the worst case: data that cannot be compressed is stored, 5 bytes for each 16 KB.
            var buffer = ArrayPool<byte>.Shared.Rent(block.Bytes.Length + (block.Bytes.Length >> 8) + 1024);
            using var output = new MemoryStream(buffer);
            long end;
            using (var gzip = new GZipStream(output, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
            {
                gzip.Write(block.Bytes);
                gzip.Flush();
                end = output.Position;
            }

            // The library computed the CRC by vector instructions already.
            var crc = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan((int)output.Position - ChecksumFromEnd));
            return new(buffer, (int)end, new(crc, block.Bytes.Length));
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
}

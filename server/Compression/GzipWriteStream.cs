using System.Buffers.Binary;

namespace GraphQLExport.Compression;

/// <summary>Writes one gzip member, RFC 1952: the same bytes for the same content, with neither name nor time in them.</summary>
/// <param name="destination">Where the file goes.</param>
public sealed class GzipWriteStream(Stream destination) : CompressingStream(destination)
{
    private const byte Deflate = 8;
    private const byte UnknownSystem = 255;

    private protected override byte[] Header() => [0x1F, 0x8B, Deflate, 0, 0, 0, 0, 0, 0, UnknownSystem];

    private protected override byte[] Footer(Checksum checksum)
    {
        var footer = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(footer, checksum.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(footer.AsSpan(4), unchecked((uint)checksum.Length));
        return footer;
    }
}

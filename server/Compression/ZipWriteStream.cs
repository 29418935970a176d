using System.Text;

namespace GraphQLExport.Compression;

/// <summary>
/// Writes a ZIP archive of one file without seeking back: its sizes follow the data, as eight bytes each (APPNOTE 4.3.9.2), so
/// that it may be of any size. The same bytes for the same name and content: the file's time is the first that ZIP knows.
/// </summary>
/// <param name="destination">Where the archive goes.</param>
/// <param name="entryName">Name of the file in it.</param>
public sealed class ZipWriteStream(Stream destination, string entryName) : CompressingStream(destination)
{
    private const ushort VersionZip64 = 45;
    private const ushort MadeByUnix = (3 << 8) | VersionZip64;
    private const ushort SizesFollowNameIsUtf8 = 0x0808;
    private const ushort Deflate = 8;
    private const ushort FirstDay = 0x0021;
    private const uint ReadableFile = 0x81A4u << 16;
    private const ushort Zip64Extra = 1;

    private readonly byte[] _name = Encoding.UTF8.GetBytes(entryName);

    private int LocalHeaderLength => 30 + _name.Length + 20;

    private protected override byte[] Header() => new LittleEndian()
        .UInt32(0x04034B50).UInt16(VersionZip64).UInt16(SizesFollowNameIsUtf8).UInt16(Deflate).UInt16(0).UInt16(FirstDay)
        .UInt32(0).UInt32(uint.MaxValue).UInt32(uint.MaxValue)
        .UInt16((ushort)_name.Length).UInt16(20).Bytes(_name)
        .UInt16(Zip64Extra).UInt16(16).UInt64(0).UInt64(0)
        .ToArray();

    private protected override byte[] Footer(Checksum checksum)
    {
        var (compressed, length) = ((ulong)DeflatedLength, (ulong)checksum.Length);
        var directory = (ulong)LocalHeaderLength + compressed + 24;
        var footer = new LittleEndian().UInt32(0x08074B50).UInt32(checksum.Crc).UInt64(compressed).UInt64(length);
        WriteDirectoryEntry(footer, checksum.Crc, compressed, length);
        var directoryLength = (ulong)(46 + _name.Length + 20);
        footer
            .UInt32(0x06064B50).UInt64(44).UInt16(MadeByUnix).UInt16(VersionZip64).UInt32(0).UInt32(0).UInt64(1).UInt64(1)
            .UInt64(directoryLength).UInt64(directory)
            .UInt32(0x07064B50).UInt32(0).UInt64(directory + directoryLength).UInt32(1)
            .UInt32(0x06054B50).UInt16(0).UInt16(0).UInt16(1).UInt16(1).UInt32((uint)directoryLength)
            .UInt32(directory >= uint.MaxValue ? uint.MaxValue : (uint)directory).UInt16(0);
        return footer.ToArray();
    }

    private void WriteDirectoryEntry(LittleEndian footer, uint crc, ulong compressed, ulong length) => footer
        .UInt32(0x02014B50).UInt16(MadeByUnix).UInt16(VersionZip64).UInt16(SizesFollowNameIsUtf8).UInt16(Deflate).UInt16(0).UInt16(FirstDay)
        .UInt32(crc).UInt32(uint.MaxValue).UInt32(uint.MaxValue)
        .UInt16((ushort)_name.Length).UInt16(20).UInt16(0).UInt16(0).UInt16(0).UInt32(ReadableFile).UInt32(0).Bytes(_name)
        .UInt16(Zip64Extra).UInt16(16).UInt64(length).UInt64(compressed);
}

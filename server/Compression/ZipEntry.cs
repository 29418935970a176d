using System.Text;

namespace GraphQLExport.Compression;

/// <summary>
/// One file of a ZIP archive (APPNOTE 4.3) whose sizes follow its data. The same bytes for the same name and content: the file's
/// time is the first that ZIP knows.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="offset">Where in the archive it begins.</param>
/// <param name="isLarge">Whether it may pass 4 GiB: its sizes then have eight bytes each (APPNOTE 4.3.9.2), which some readers do not know.</param>
internal sealed class ZipEntry(string name, long offset, bool isLarge)
{
    private const ushort Version = 20;
    private const ushort VersionZip64 = 45;
    private const ushort MadeByUnix = 3 << 8;
    private const ushort SizesFollowNameIsUtf8 = 0x0808;
    private const ushort Deflate = 8;
    private const ushort FirstDay = 0x0021;
    private const uint ReadableFile = 0x81A4u << 16;
    private const ushort Zip64Extra = 1;

    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);
    private Checksum _content;
    private long _compressed;

    /// <summary>The version of the format that a reader needs.</summary>
    public ushort VersionNeeded => isLarge || IsFar ? VersionZip64 : Version;

    /// <summary>Whether what is said of it takes ZIP64.</summary>
    public bool NeedsZip64 => isLarge || IsFar;

    private bool IsFar => offset >= uint.MaxValue;

    /// <summary>What stands before its data.</summary>
    public byte[] Header()
    {
        var header = new LittleEndian().UInt32(0x04034B50).UInt16(isLarge ? VersionZip64 : Version).UInt16(SizesFollowNameIsUtf8).UInt16(Deflate).UInt16(0).UInt16(FirstDay).UInt32(0);
        return isLarge
            ? header.UInt32(uint.MaxValue).UInt32(uint.MaxValue).UInt16((ushort)_name.Length).UInt16(20).Bytes(_name).UInt16(Zip64Extra).UInt16(16).UInt64(0).UInt64(0).ToArray()
            : header.UInt32(0).UInt32(0).UInt16((ushort)_name.Length).UInt16(0).Bytes(_name).ToArray();
    }

    /// <summary>What stands after its data, now that it is known.</summary>
    /// <exception cref="InvalidOperationException">It passed 4 GiB and was not to.</exception>
    public byte[] Footer(Checksum content, long compressed)
    {
        (_content, _compressed) = (content, compressed);
        var footer = new LittleEndian().UInt32(0x08074B50).UInt32(content.Crc);
        if (isLarge)
            return footer.UInt64((ulong)compressed).UInt64((ulong)content.Length).ToArray();
        return content.Length < uint.MaxValue && compressed < uint.MaxValue
            ? footer.UInt32((uint)compressed).UInt32((uint)content.Length).ToArray()
            : throw new InvalidOperationException($"{name} has passed 4 GiB.");
    }

    /// <summary>Its line in the archive's directory.</summary>
    public void WriteDirectory(LittleEndian directory)
    {
        var extra = new LittleEndian();
        if (isLarge)
            extra.UInt64((ulong)_content.Length).UInt64((ulong)_compressed);
        if (IsFar)
            extra.UInt64((ulong)offset);
        var sizes = extra.ToArray();
        directory
            .UInt32(0x02014B50).UInt16((ushort)(MadeByUnix | VersionNeeded)).UInt16(VersionNeeded).UInt16(SizesFollowNameIsUtf8).UInt16(Deflate).UInt16(0).UInt16(FirstDay)
            .UInt32(_content.Crc).UInt32(isLarge ? uint.MaxValue : (uint)_compressed).UInt32(isLarge ? uint.MaxValue : (uint)_content.Length)
            .UInt16((ushort)_name.Length).UInt16((ushort)(sizes.Length == 0 ? 0 : sizes.Length + 4)).UInt16(0).UInt16(0).UInt16(0).UInt32(ReadableFile)
            .UInt32(IsFar ? uint.MaxValue : (uint)offset).Bytes(_name);
        if (sizes.Length > 0)
            directory.UInt16(Zip64Extra).UInt16((ushort)sizes.Length).Bytes(sizes);
    }
}

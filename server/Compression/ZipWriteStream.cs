namespace GraphQLExport.Compression;

/// <summary>Writes a ZIP archive without seeking back: the sizes of each file follow its data.</summary>
public sealed class ZipWriteStream : CompressingStream
{
    private readonly List<ZipEntry> _entries = [];

    /// <summary>An archive of one file, which may be of any size.</summary>
    /// <param name="destination">Where the archive goes.</param>
    /// <param name="entryName">Name of the file in it.</param>
    public ZipWriteStream(Stream destination, string entryName)
        : base(destination) => _entries.Add(new(entryName, 0, isLarge: true));

    /// <summary>An archive of several files, each below 4 GiB: call <see cref="BeginEntryAsync"/> before the first write.</summary>
    /// <param name="destination">Where the archive goes.</param>
    /// <param name="level">How hard to try, as zlib counts it.</param>
    public ZipWriteStream(Stream destination, int level)
        : base(destination, level)
    {
    }

    /// <summary>Ends the present file and begins the next.</summary>
    /// <param name="name">Its name in the archive.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask BeginEntryAsync(string name, CancellationToken cancellationToken)
    {
        if (_entries.Count > 0)
            await EndMemberAsync(cancellationToken).ConfigureAwait(false);
        _entries.Add(new(name, CompressedLength, isLarge: false));
    }

    private protected override byte[] Header() => _entries[^1].Header();

    private protected override byte[] Footer(Checksum checksum) => _entries[^1].Footer(checksum, DeflatedLength);

    private protected override byte[] Trailer()
    {
        var trailer = new LittleEndian();
        foreach (var entry in _entries)
            entry.WriteDirectory(trailer);
        var (start, length) = ((ulong)CompressedLength, (ulong)trailer.ToArray().Length);
        var needsZip64 = start >= uint.MaxValue || _entries.Exists(entry => entry.NeedsZip64);
        if (needsZip64)
        {
            trailer
                .UInt32(0x06064B50).UInt64(44).UInt16((3 << 8) | 45).UInt16(45).UInt32(0).UInt32(0).UInt64((ulong)_entries.Count).UInt64((ulong)_entries.Count)
                .UInt64(length).UInt64(start)
                .UInt32(0x07064B50).UInt32(0).UInt64(start + length).UInt32(1);
        }

        return trailer
            .UInt32(0x06054B50).UInt16(0).UInt16(0).UInt16((ushort)_entries.Count).UInt16((ushort)_entries.Count).UInt32((uint)length)
            .UInt32(start >= uint.MaxValue ? uint.MaxValue : (uint)start).UInt16(0).ToArray();
    }
}

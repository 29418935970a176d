using System.Diagnostics.CodeAnalysis;

namespace GraphQLExport.Rows;

/// <summary>What a <see cref="RowLookup"/> yielded, in UTF-8.</summary>
internal sealed class LookupTable
{
    private readonly Dictionary<byte[], byte[]?> _texts = new(KeyComparer.Instance);
    private readonly Dictionary<byte[], byte[]?>.AlternateLookup<ReadOnlySpan<byte>> _byKey;

    public LookupTable() => _byKey = _texts.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Adds an entry.</summary>
    /// <returns>False when there are too many.</returns>
    public bool TryAdd(byte[] key, byte[]? text)
    {
        _texts[key] = text;
        return _texts.Count <= RowLookup.MaxEntries;
    }

    /// <summary>Sets the texts of the rows' keys; that of a key without an entry, as of one that is null, is null.</summary>
    public void Resolve(ColumnVector keys, ColumnVector texts, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            if (!keys.IsNull(row) && _byKey.TryGetValue(keys.GetText(row), out var text) && text is not null)
                texts.Set(row, text);
            else
                texts.SetNull(row);
        }

        texts.RepairText(rows);
    }

    private sealed class KeyComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly KeyComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}

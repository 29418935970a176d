namespace QuestPDF.Fonts;

/// <summary>
/// How much closer pairs of glyphs stand: the pair adjustments of the feature kern (GPOS, lookup type 2), or the table kern where the
/// font has no such feature. Reads the tables where they lie; what is broken in them kerns nothing.
/// </summary>
internal sealed class PairKerning
{
    private const int CacheSize = 4096;
    private const int MaxSubtables = 4096;

    private readonly FontData _gpos;
    private readonly List<int> _pairTables = [];
    private readonly FontData _kern;
    private readonly int _kernPairs;

    /// <summary>The pairs asked for last, each in one word so that threads may share it: both glyphs, then the value.</summary>
    private readonly long[] _cache = new long[CacheSize];

    public PairKerning(FontData? gpos, FontData? kern)
    {
        _gpos = gpos ?? default;
        if (_gpos.Length > 10)
            FindPairTables();
        if (_pairTables.Count > 0 || kern is not { Length: > 18 } table || table.U16(0) != 0 || (table.U16(8) & 0xFF01) != 1)
            return;
        _kern = table.Slice(18, table.Length - 18);
        _kernPairs = Math.Min(table.U16(10), _kern.Length / 6);
    }

    public bool IsEmpty => _pairTables.Count == 0 && _kernPairs == 0;

    public int this[ushort left, ushort right]
    {
        get
        {
            if (left == 0 || right == 0 || IsEmpty)
                return 0;
            var key = ((uint)left << 16) | right;
            ref var slot = ref _cache[(int)((key * 2654435761) >> 20) & (CacheSize - 1)];
            var cached = Volatile.Read(ref slot);
            if ((uint)(cached >> 32) == key)
                return (int)cached;
            var value = _pairTables.Count > 0 ? OfTables(left, right) : OfKern(key);
            Volatile.Write(ref slot, ((long)key << 32) | (uint)value);
            return value;
        }
    }

    private void FindPairTables()
    {
        var (features, lookups) = (U16(6), U16(8));
        var wanted = new SortedSet<int>();
        for (var i = 0; i < U16(features); i++)
        {
            var entry = features + 2 + (i * 6);
            if (U16(entry) != 0x6B65 || U16(entry + 2) != 0x726E)
                continue;
            var feature = features + U16(entry + 4);
            for (var k = 0; k < U16(feature + 2); k++)
                wanted.Add(U16(feature + 4 + (k * 2)));
        }

        foreach (var index in wanted.Where(index => index < U16(lookups)))
        {
            var lookup = lookups + U16(lookups + 2 + (index * 2));
            for (var i = 0; i < U16(lookup + 4) && _pairTables.Count < MaxSubtables; i++)
            {
                var subtable = lookup + U16(lookup + 6 + (i * 2));
                var type = U16(lookup);
                if (type == 9)
                    (type, subtable) = (U16(subtable + 2), subtable + (U16(subtable + 4) << 16) + U16(subtable + 6));
                // The first value of a pair has to be no more than an advance: all else moves glyphs up and down, or the second one.
                if (type == 2 && U16(subtable + 4) == 4 && U16(subtable + 6) == 0)
                    _pairTables.Add(subtable);
            }
        }
    }

    private int OfTables(ushort left, ushort right)
    {
        foreach (var table in _pairTables)
        {
            var index = CoverageOf(table + U16(table + 2), left);
            if (index < 0)
                continue;
            if (U16(table) == 2)
            {
                var (first, second) = (ClassOf(table + U16(table + 8), left), ClassOf(table + U16(table + 10), right));
                return first < U16(table + 12) && second < U16(table + 14) ? I16(table + 16 + (((first * U16(table + 14)) + second) * 2)) : 0;
            }

            var set = table + U16(table + 10 + (index * 2));
            var pair = Find(set + 2, U16(set), 4, right);
            if (pair >= 0)
                return I16(set + 4 + (pair * 4));
        }

        return 0;
    }

    private int CoverageOf(int coverage, ushort glyph)
    {
        if (U16(coverage) == 1)
            return Find(coverage + 4, U16(coverage + 2), 2, glyph);
        var range = FindRange(coverage + 4, U16(coverage + 2), glyph);
        return range < 0 ? -1 : U16(range + 4) + glyph - U16(range);
    }

    private int ClassOf(int classes, ushort glyph)
    {
        if (U16(classes) == 1)
        {
            var index = glyph - U16(classes + 2);
            return index >= 0 && index < U16(classes + 4) ? U16(classes + 6 + (index * 2)) : 0;
        }

        var range = FindRange(classes + 4, U16(classes + 2), glyph);
        return range < 0 ? 0 : U16(range + 4);
    }

    /// <summary>The place of a glyph among ascending records that begin with theirs, or -1.</summary>
    private int Find(int records, int count, int size, ushort glyph)
    {
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = U16(records + (middle * size));
            if (found == glyph)
                return middle;
            (low, high) = found < glyph ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private int FindRange(int ranges, int count, ushort glyph)
    {
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = ranges + (middle * 6);
            if (glyph >= U16(range) && glyph <= U16(range + 2))
                return range;
            (low, high) = U16(range) < glyph ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private int OfKern(uint key)
    {
        var (low, high) = (0, _kernPairs - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = _kern.U32(middle * 6);
            if (found == key)
                return _kern.I16((middle * 6) + 4);
            (low, high) = found < key ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    private int U16(int offset) => offset >= 0 && offset <= _gpos.Length - 2 ? _gpos.U16(offset) : 0;

    private int I16(int offset) => (short)U16(offset);
}

namespace QuestPDF.Pdf;

/// <summary>Name trees and number trees (7.9.6, 7.9.7): sorted entries, a few on each leaf, found by way of limits.</summary>
internal static class PdfTree
{
    private const int FanOut = 64;

    /// <summary>
    /// Writes the tree of so many entries and tells its root's number. <paramref name="key"/> and <paramref name="value"/> write those of an entry;
    /// <paramref name="entries"/> is <c>Names</c> or <c>Nums</c>.
    /// </summary>
    public static int Write(PdfFile file, int count, ReadOnlySpan<byte> entries, Action<PdfBuffer, int> key, Action<PdfBuffer, int> value)
    {
        var leaves = Math.Max(1, (count + FanOut - 1) / FanOut);
        var level = new List<(int Number, int First, int Last)>();
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var (first, last) = (leaf * FanOut, Math.Min(count, (leaf + 1) * FanOut) - 1);
            level.Add((file.Allocate(), first, last));
            var buffer = BeginNode(file, level[^1], isRoot: leaves == 1, key);
            buffer.Raw("/"u8).Raw(entries).Raw("["u8);
            for (var i = first; i <= last; i++)
            {
                key(buffer, i);
                buffer.Raw(" "u8);
                value(buffer, i);
                buffer.Raw(" "u8);
            }

            buffer.Raw("]>>"u8);
            file.EndObject();
        }

        while (level.Count > 1)
            level = WriteAbove(file, level, key);
        return level[0].Number;
    }

    private static List<(int Number, int First, int Last)> WriteAbove(
        PdfFile file, List<(int Number, int First, int Last)> below, Action<PdfBuffer, int> key)
    {
        var level = new List<(int Number, int First, int Last)>();
        foreach (var kids in below.Chunk(FanOut))
        {
            level.Add((file.Allocate(), kids[0].First, kids[^1].Last));
            var buffer = BeginNode(file, level[^1], isRoot: below.Count <= FanOut, key).Raw("/Kids["u8);
            foreach (var kid in kids)
                buffer.Ref(kid.Number).Raw(" "u8);
            buffer.Raw("]>>"u8);
            file.EndObject();
        }

        return level;
    }

    private static PdfBuffer BeginNode(PdfFile file, (int Number, int First, int Last) node, bool isRoot, Action<PdfBuffer, int> key)
    {
        var buffer = file.BeginObject(node.Number).Raw("<<"u8);
        if (isRoot)
            return buffer;
        buffer.Raw("/Limits["u8);
        key(buffer, node.First);
        buffer.Raw(" "u8);
        key(buffer, node.Last);
        return buffer.Raw("]"u8);
    }
}

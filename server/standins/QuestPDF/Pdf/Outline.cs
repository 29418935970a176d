namespace QuestPDF.Pdf;

/// <summary>The bookmarks beside the pages (12.3.3).</summary>
internal sealed class Outline(PdfFile file)
{
    private readonly List<Entry> _entries = [];
    private readonly List<Entry> _open = [new Entry("", default)];

    private sealed class Entry(string title, Destination place)
    {
        public string Title { get; } = title;

        public Destination Place { get; } = place;

        public int Number { get; set; }

        public Entry? Parent { get; init; }

        public Entry? Previous { get; init; }

        public Entry? Next { get; set; }

        public Entry? First { get; set; }

        public Entry? Last { get; set; }

        public int Descendants { get; set; }
    }

    /// <summary>Adds an entry; one that skips a level is put below the last entry as its child.</summary>
    public void Add(string title, int level, Destination place)
    {
        var depth = Math.Clamp(level, 1, _open.Count);
        _open.RemoveRange(depth, _open.Count - depth);
        var parent = _open[^1];
        var entry = new Entry(title, place) { Parent = parent, Previous = parent.Last };
        parent.First ??= entry;
        if (parent.Last is { } previous)
            previous.Next = entry;
        parent.Last = entry;
        foreach (var ancestor in _open)
            ancestor.Descendants++;
        _open.Add(entry);
        _entries.Add(entry);
    }

    /// <summary>Writes the entries and tells the root's number, 0 where there are none.</summary>
    public int Finish()
    {
        if (_entries.Count == 0)
            return 0;
        var root = _open[0];
        root.Number = file.Allocate();
        foreach (var entry in _entries)
            entry.Number = file.Allocate();
        var buffer = file.BeginObject(root.Number).Raw("<</Type/Outlines/First "u8).Ref(root.First!.Number);
        buffer.Raw("/Last "u8).Ref(root.Last!.Number).Raw("/Count "u8).Int(root.Descendants).Raw(">>"u8);
        file.EndObject();
        _entries.ForEach(Write);
        return root.Number;
    }

    private void Write(Entry entry)
    {
        var buffer = file.BeginObject(entry.Number).Raw("<</Title "u8).Text(entry.Title).Raw("/Parent "u8).Ref(entry.Parent!.Number);
        if (entry.Previous is { } previous)
            buffer.Raw("/Prev "u8).Ref(previous.Number);
        if (entry.Next is { } next)
            buffer.Raw("/Next "u8).Ref(next.Number);
        if (entry.First is { } first)
            buffer.Raw("/First "u8).Ref(first.Number).Raw("/Last "u8).Ref(entry.Last!.Number).Raw("/Count "u8).Int(entry.Descendants);
        entry.Place.WriteTo(buffer.Raw("/Dest"u8));
        buffer.Raw(">>"u8);
        file.EndObject();
    }
}

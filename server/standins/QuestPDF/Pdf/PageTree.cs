namespace QuestPDF.Pdf;

/// <summary>The pages of a document, in a tree of even depth (7.7.3). A page names the node above it, so those are numbered ahead.</summary>
internal sealed class PageTree(PdfFile file)
{
    private const int FanOut = 32;

    private readonly List<int> _pages = [];
    private readonly List<int> _parents = [];

    public int Count => _pages.Count;

    /// <summary>The number of a new page and that of the node above it.</summary>
    public (int Page, int Parent) Add()
    {
        if (_pages.Count % FanOut == 0)
            _parents.Add(file.Allocate());
        _pages.Add(file.Allocate());
        return (_pages[^1], _parents[^1]);
    }

    /// <summary>Writes the nodes and tells the root's number.</summary>
    public int Finish()
    {
        var (kids, parents, span) = (_pages, _parents, 1);
        while (true)
        {
            span *= FanOut;
            var above = new List<int>();
            for (var i = 0; i < parents.Count; i++)
            {
                if (parents.Count > 1 && i % FanOut == 0)
                    above.Add(file.Allocate());
                var buffer = file.BeginObject(parents[i]).Raw("<</Type/Pages/Count "u8).Int(Math.Min(span, _pages.Count - (i * span)));
                if (above.Count > 0)
                    buffer.Raw("/Parent "u8).Ref(above[^1]);
                buffer.Raw("/Kids["u8);
                foreach (var kid in kids.Skip(i * FanOut).Take(FanOut))
                    buffer.Ref(kid).Raw(" "u8);
                buffer.Raw("]>>"u8);
                file.EndObject();
            }

            if (parents.Count == 1)
                return parents[0];
            (kids, parents) = (parents, above);
        }
    }
}

using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Keeps pages as SVG drawings.</summary>
internal sealed class SvgSink : IDocumentSink
{
    private readonly List<SvgCanvas> _canvases = [];
    private readonly Dictionary<int, SvgCanvas> _deferred = [];
    private int _places;

    public List<string> Pages { get; } = [];

    public IPageCanvas BeginPage(float width, float height)
    {
        _canvases.Add(new SvgCanvas(width, height, Defer));
        return _canvases[^1];
    }

    public void EndPage()
    {
    }

    public void DrawDeferred(int place, Action<IPageCanvas> draw)
    {
        var canvas = new SvgCanvas(0, 0, Defer);
        draw(canvas);
        _deferred[place] = canvas;
    }

    public void Finish() => Pages.AddRange(_canvases.Select(canvas => canvas.Finish(place => _deferred[place].Content)));

    private int Defer() => ++_places;
}

using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Takes the pages of a document.</summary>
internal interface IDocumentSink
{
    public IPageCanvas BeginPage(float width, float height);

    public void EndPage();

    /// <summary>Draws into a place that <see cref="IPageCanvas.Defer"/> kept. Each place is drawn once, after the last page.</summary>
    public void DrawDeferred(int place, Action<IPageCanvas> draw);

    /// <summary>All is drawn.</summary>
    public void Finish();
}

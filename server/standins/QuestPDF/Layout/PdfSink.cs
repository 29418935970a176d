using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Writes pages into a PDF file as they come.</summary>
internal sealed class PdfSink(PdfWriter writer) : IDocumentSink
{
    public static void Render(IDocument document, Stream output)
    {
        PdfWriter? writer = null;
        try
        {
            DocumentRenderer.Render(document, () => new PdfSink(writer = Open(document, output)));
        }
        finally
        {
            writer?.Dispose();
        }
    }

    public IPageCanvas BeginPage(float width, float height) => writer.BeginPage(width, height);

    public void EndPage() => writer.EndPage();

    public void DrawDeferred(int place, Action<IPageCanvas> draw) => writer.DrawDeferred(place, draw);

    public void Finish() => writer.Finish();

    private static PdfWriter Open(IDocument document, Stream output)
    {
        var metadata = document.GetMetadata();
        return new PdfWriter(
            output,
            new PdfMetadata
            {
                Title = metadata.Title,
                Author = metadata.Author,
                Subject = metadata.Subject,
                Keywords = metadata.Keywords,
                Creator = metadata.Creator,
                Producer = metadata.Producer,
                Language = metadata.Language,
                CreationDate = metadata.CreationDate,
                ModifiedDate = metadata.ModifiedDate,
            },
            new PdfSettings { Compress = document.GetSettings().CompressDocument });
    }
}

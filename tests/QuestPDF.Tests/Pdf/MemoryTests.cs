using QuestPDF.Pdf;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Pdf;

/// <summary>Run by themselves: what other tests hold would count.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public class MemoryTests
{
    [Fact]
    public void A_finished_page_leaves_next_to_nothing_in_memory()
    {
        using var writer = new PdfWriter(Stream.Null, TestPdf.Metadata);
        var face = TestFonts.Regular;
        var glyphs = TestFonts.GlyphsOf(face, "A cell of a table");
        Draw(300);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Draw(1000);
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1000;
        writer.Finish();
        // Its 20 KB of content and 240 elements are gone; 8 bytes for each object stay, in a list that doubles its room.
        Assert.True(kept < 10_000, $"{kept} bytes for each page");

        void Draw(int pages)
        {
            for (; pages > 0; pages--)
            {
                var canvas = writer.BeginPage(595, 842);
                canvas.BeginTag(PdfTag.Table);
                for (var row = 0; row < 40; row++)
                {
                    canvas.BeginTag(PdfTag.TableRow);
                    for (var column = 0; column < 5; column++)
                    {
                        canvas.BeginTag(PdfTag.TableCell);
                        canvas.DrawGlyphs(face, 9, 0xFF000000, column * 100, row * 20, glyphs, [], "A cell of a table");
                        canvas.EndTag();
                    }

                    canvas.EndTag();
                }

                canvas.EndTag();
                writer.EndPage();
            }
        }
    }
}

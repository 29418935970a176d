using QuestPDF.Pdf;

namespace QuestPDF.Tests.Support;

/// <summary>Pages that use most of what a canvas has.</summary>
internal static class Sample
{
    public static void Report(IPageCanvas canvas)
    {
        canvas.BeginTag(PdfTag.PageHeader);
        canvas.Text("Quarterly report", 40, 30, 8, 0xFF64748B);
        canvas.FillRectangle(40, 36, 515, 0.5f, 0xFFCBD5E1);
        canvas.EndTag();

        canvas.Save();
        canvas.Translate(40, 70);
        canvas.Section("start");
        canvas.Bookmark("Orders by month", 1);
        canvas.BeginTag(PdfTag.H1);
        canvas.Text("Orders by month", 0, 20, 24, 0xFF0F172A, TestFonts.Library.Resolve(["IBM Plex Sans"], 600, false));
        canvas.EndTag();
        canvas.Restore();

        canvas.BeginTag(PdfTag.Paragraph);
        canvas.Text("Naïve café, Ελληνικά, Кириллица, Việt Nam; ≤ ≥ ∑ √ → ✓ ☃ €", 40, 120);
        canvas.Text("Bold, ", 40, 138, chain: TestFonts.Library.Resolve(["IBM Plex Sans"], 700, false));
        canvas.Text("italic and ", 80, 138, chain: TestFonts.Library.Resolve(["IBM Plex Sans"], 400, true));
        canvas.BeginTag(PdfTag.Link);
        canvas.Text("a link", 150, 138, 11, 0xFF2563EB);
        canvas.Link(150, 128, 40, 14, "https://example.org/?q=a(b)c\\d");
        canvas.EndTag();
        canvas.EndTag();

        canvas.BeginTag(PdfTag.Table);
        for (var row = 0; row < 12; row++)
        {
            canvas.BeginTag(PdfTag.TableRow);
            if (row % 2 == 1)
                canvas.FillRectangle(40, 148 + (row * 18), 515, 18, 0xFFF1F5F9);
            for (var column = 0; column < 4; column++)
            {
                canvas.BeginTag(row == 0 ? PdfTag.TableHeaderCell : PdfTag.TableCell);
                var text = row == 0 ? $"Column {column + 1}" : $"{(row * 1111 * (column + 3)) % 9973}.{row % 10}{column}";
                canvas.Text(text, 46 + (column * 128), 160 + (row * 18), 9);
                canvas.EndTag();
            }

            canvas.EndTag();
        }

        canvas.EndTag();
        canvas.BeginTag(PdfTag.PageFooter);
        canvas.Text("1 / 2", 40, 820, 8, 0xFF64748B);
        canvas.EndTag();
    }

    public static void Shapes(IPageCanvas canvas)
    {
        canvas.Section("shapes");
        canvas.Bookmark("Shapes", 1);
        canvas.Bookmark("Below", 2);
        canvas.BeginTag(PdfTag.Figure, "Shapes (of all kinds)");
        var blue = new LinearGradient(40, 60, 240, 160, [new GradientStop(0, 0xFF3B82F6), new GradientStop(0.5f, 0xFF22C55E), new GradientStop(1, 0xFFF59E0B)]);
        canvas.FillPath(new PathData().AddRoundedRectangle(40, 60, 200, 100, 16, 16), blue);
        canvas.FillPath(new PathData().AddEllipse(320, 110, 60, 40), 0x80DC2626);
        canvas.StrokePath(new PathData().AddEllipse(340, 120, 60, 40), 0xFF111827, new StrokeStyle(2, [6, 3]));
        canvas.StrokePath(new PathData().MoveTo(420, 60).LineTo(540, 160).QuadraticTo(560, 60, 440, 150), 0xFF7C3AED, new StrokeStyle(6, Cap: LineCap.Round, Join: LineJoin.Round));
        canvas.Save();
        canvas.Translate(100, 260);
        canvas.Rotate(-20);
        canvas.Opacity(0.5f);
        canvas.FillRectangle(0, 0, 120, 40, 0xFF0EA5E9);
        canvas.Text("Turned, half seen", 8, 25, 12);
        canvas.Restore();
        canvas.Save();
        canvas.ClipPath(new PathData().AddEllipse(380, 260, 60, 60));
        for (var stripe = 0; stripe < 8; stripe++)
            canvas.FillRectangle(320, 200 + (stripe * 16), 120, 8, 0xFF16A34A);
        canvas.Restore();
        canvas.EndTag();
        canvas.Text("Back to the start", 40, 400, 11, 0xFF2563EB);
        canvas.LinkToSection(40, 388, 100, 16, "start");
    }
}

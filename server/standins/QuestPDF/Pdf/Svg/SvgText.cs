using System.Numerics;
using System.Text;
using QuestPDF.Fonts;

namespace QuestPDF.Pdf.Svg;

/// <summary>A line of text, made of pieces that each have a style; a piece without a place of its own goes on where the one before it ends.</summary>
internal sealed record SvgText(Matrix3x2 Matrix, SvgStyle Style, IReadOnlyList<SvgTextPiece> Pieces) : SvgItem(Matrix, Style)
{
    public override void Draw(IPageCanvas canvas, FontLibrary fonts)
    {
        var (x, y) = (0f, 0f);
        for (var i = 0; i < Pieces.Count; i++)
        {
            var piece = Pieces[i];
            (x, y) = ((piece.X ?? x) + piece.OffsetX, (piece.Y ?? y) + piece.OffsetY);
            if (i == 0 || piece.X is not null)
                x -= WidthFrom(i, fonts) * piece.Style.Anchor switch { "middle" => 0.5f, "end" => 1, _ => 0 };
            x = piece.Draw(canvas, fonts, x, y);
        }
    }

    /// <summary>How wide a piece and all that go on from it are together.</summary>
    private float WidthFrom(int first, FontLibrary fonts)
    {
        var width = Pieces[first].Width(fonts);
        for (var i = first + 1; i < Pieces.Count && Pieces[i].X is null; i++)
            width += Pieces[i].OffsetX + Pieces[i].Width(fonts);
        return width;
    }
}

/// <summary>Text of one style.</summary>
internal sealed record SvgTextPiece(string Text, SvgStyle Style, float? X, float? Y, float OffsetX, float OffsetY)
{
    public float Width(FontLibrary fonts)
    {
        var chain = fonts.Resolve(Style.Families, Style.FontWeight, Style.IsItalic);
        var width = 0f;
        foreach (var rune in Text.EnumerateRunes())
        {
            var face = chain.FaceOf(rune);
            width += face.Advance(face.GlyphOf(rune)) * Style.FontSize / face.UnitsPerEm;
        }

        return width;
    }

    /// <summary>Draws the piece and tells where it ends.</summary>
    public float Draw(IPageCanvas canvas, FontLibrary fonts, float x, float y)
    {
        var chain = fonts.Resolve(Style.Families, Style.FontWeight, Style.IsItalic);
        y += Style.FontSize / chain.Primary.UnitsPerEm * Style.Baseline switch
        {
            "middle" => chain.Primary.XHeight / 2f,
            "central" => chain.Primary.CapHeight / 2f,
            "hanging" or "text-before-edge" => chain.Primary.CapHeight,
            "text-after-edge" or "ideographic" => chain.Primary.Descent,
            _ => 0,
        };
        var isDrawn = Style.TryColor(Style.Fill, Style.FillOpacity, out var color);
        var runes = Text.EnumerateRunes().ToList();
        var glyphs = new List<ushort>();
        var run = new StringBuilder();
        for (var i = 0; i < runes.Count;)
        {
            var face = chain.FaceOf(runes[i]);
            var width = 0f;
            for (; i < runes.Count && chain.FaceOf(runes[i]) == face; i++)
            {
                glyphs.Add(face.GlyphOf(runes[i]));
                run.Append(runes[i].ToString());
                width += face.Advance(glyphs[^1]) * Style.FontSize / face.UnitsPerEm;
            }

            if (isDrawn)
                canvas.DrawGlyphs(face, Style.FontSize, color, x, y, [.. glyphs], [], run.ToString());
            x += width;
            glyphs.Clear();
            run.Clear();
        }

        return x;
    }
}

using System.Text;

namespace QuestPDF.Pdf.Svg;

/// <summary>The pieces of a text element and of its spans, with white space collapsed (SVG 1.1, 10.15).</summary>
internal sealed class SvgTextReader
{
    private readonly List<SvgTextPiece> _pieces = [];
    private bool _endsInSpace = true;
    private (float? X, float? Y, float OffsetX, float OffsetY) _place;

    public static IReadOnlyList<SvgTextPiece> Read(SvgElement element, SvgStyle style)
    {
        var reader = new SvgTextReader();
        reader.Add(element, style);
        var pieces = reader._pieces;
        if (pieces.Count > 0)
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text.TrimEnd() };
        return pieces;
    }

    private void Add(SvgElement element, SvgStyle style)
    {
        _place = (First(element["x"], style) ?? _place.X, First(element["y"], style) ?? _place.Y,
            _place.OffsetX + (First(element["dx"], style) ?? 0), _place.OffsetY + (First(element["dy"], style) ?? 0));
        foreach (var child in element.Children)
        {
            if (child.Name == "#text")
                AddText(child.Text, style);
            else if (child.Name == "tspan" && child["display"] != "none")
                Add(child, style.With(child));
        }
    }

    private void AddText(string text, SvgStyle style)
    {
        var collapsed = new StringBuilder();
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c) && c != '\u00A0';
            if (!isSpace || !_endsInSpace)
                collapsed.Append(isSpace ? ' ' : c);
            _endsInSpace = isSpace;
        }

        if (collapsed.Length == 0)
            return;
        _pieces.Add(new SvgTextPiece(collapsed.ToString(), style, _place.X, _place.Y, _place.OffsetX, _place.OffsetY));
        _place = default;
    }

    /// <summary>Of places for single letters, the first counts for all.</summary>
    private static float? First(string? list, SvgStyle style) =>
        string.IsNullOrEmpty(list) ? null : SvgNumbers.Length(list.Split(' ', ',')[0], 0, style.FontSize);
}

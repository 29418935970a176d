using QuestPDF.Fonts;
using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

/// <summary>Finds fonts and measures for styles, once for each pair of a style and what it inherits.</summary>
internal sealed class StyleResolver(FontLibrary fonts)
{
    /// <summary>Documents whose styles are endless start again here.</summary>
    private const int MaxStyles = 4096;

    private readonly Dictionary<(TextStyle Style, TextStyle Parent), TextStyle> _combined = [];
    private readonly Dictionary<(TextStyle Style, TextStyle Parent), ResolvedStyle> _resolved = [];
    private readonly Dictionary<FontFace, KerningCache> _kerning = [];
    private (TextStyle Style, TextStyle Parent) _last;
    private ResolvedStyle? _lastResolved;

    public TextStyle Combine(TextStyle style, TextStyle parent)
    {
        if (ReferenceEquals(style, TextStyle.Default))
            return parent;
        if (_combined.TryGetValue((style, parent), out var combined))
            return combined;
        if (_combined.Count >= MaxStyles)
            _combined.Clear();
        return _combined[(style, parent)] = style.Inherit(parent);
    }

    public ResolvedStyle Resolve(TextStyle style, TextStyle parent)
    {
        if (ReferenceEquals(_last.Style, style) && ReferenceEquals(_last.Parent, parent))
            return _lastResolved!;
        if (!_resolved.TryGetValue((style, parent), out var resolved))
        {
            if (_resolved.Count >= MaxStyles)
                _resolved.Clear();
            var full = style.Inherit(parent);
            var chain = fonts.Resolve(full.Families!, Math.Min(full.Weight!.Value, 900), full.IsItalic!.Value);
            _resolved[(style, parent)] = resolved = new ResolvedStyle(full, chain, KerningOf(chain.Primary));
        }

        _last = (style, parent);
        _lastResolved = resolved;
        return resolved;
    }

    private KerningCache KerningOf(FontFace face) =>
        _kerning.TryGetValue(face, out var kerning) ? kerning : _kerning[face] = new KerningCache(face);
}

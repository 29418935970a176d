using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements.Text;

/// <summary>A piece of text in one style.</summary>
internal class TextSpan
{
    public string Text { get; init; } = "";

    public TextStyle Style { get; set; } = TextStyle.Default;

    /// <summary>The address that the text opens.</summary>
    public string? Url { get; init; }

    /// <summary>The section that the text jumps to.</summary>
    public string? Section { get; init; }

    public bool IsLink => Url is not null || Section is not null;

    /// <summary>Whether the text depends on the page.</summary>
    public virtual bool IsDynamic => false;

    public virtual string TextOn(PageContext pages) => Text;
}

/// <summary>A number that depends on the page.</summary>
internal sealed class TextPageNumber(Func<PageContext, int?> number) : TextSpan
{
    /// <summary>Stands for a number that is not yet known.</summary>
    private const string Unknown = "999";

    public Func<int?, string>? Format { get; set; }

    public override bool IsDynamic => true;

    public override string TextOn(PageContext pages)
    {
        var value = number(pages);
        return Format is not null
            ? Format(value) ?? ""
            : value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (pages.TotalPages is null ? Unknown : "");
    }
}

/// <summary>An element that stands in a line as a letter does.</summary>
internal sealed class TextElement(Element element, TextInjectedElementAlignment alignment) : TextSpan
{
    public Element Element => element;

    /// <summary>As last measured.</summary>
    public Size Size { get; set; }

    /// <summary>How far the element reaches above the baseline of a line of that style.</summary>
    public float Above(ResolvedStyle style) => alignment switch
    {
        TextInjectedElementAlignment.AboveBaseline => Size.Height,
        TextInjectedElementAlignment.BelowBaseline => 0,
        TextInjectedElementAlignment.Top => style.Ascent,
        TextInjectedElementAlignment.Bottom => Size.Height - style.Descent,
        _ => (Size.Height + style.Ascent - style.Descent) / 2,
    };
}

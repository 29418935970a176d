using QuestPDF.Elements.Text;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Styles a piece of text: <see cref="TextSpanDescriptorExtensions"/>.</summary>
public class TextSpanDescriptor
{
    private readonly TextSpan? _span;

    internal TextSpanDescriptor(TextSpan? span) => _span = span;

    internal virtual void Restyle(Func<TextStyle, TextStyle> change)
    {
        if (_span is not null)
            _span.Style = change(_span.Style);
    }
}

/// <summary>Writes a page number. It is null when there is none, as when nothing has the name of the section.</summary>
public delegate string PageNumberFormatter(int? pageNumber);

/// <summary>Styles a page number.</summary>
public sealed class TextPageNumberDescriptor : TextSpanDescriptor
{
    private readonly TextPageNumber _number;

    internal TextPageNumberDescriptor(TextPageNumber number)
        : base(number) => _number = number;

    /// <summary>
    /// Writes the number in a way of one's own. The first time the number may not be known yet: then it is null, and what is returned should
    /// be as long as the number will be.
    /// </summary>
    public TextPageNumberDescriptor Format(PageNumberFormatter formatter)
    {
        _number.Format = number => formatter(number);
        return this;
    }
}

/// <summary>Styles a block of text and its paragraphs.</summary>
public sealed class TextBlockDescriptor : TextSpanDescriptor
{
    private readonly TextBlock _block;

    internal TextBlockDescriptor(TextBlock block)
        : base(null) => _block = block;

    /// <summary>Lines at the left edge.</summary>
    public TextBlockDescriptor AlignLeft() => Align(TextHorizontalAlignment.Left);

    /// <summary>Lines in the middle.</summary>
    public TextBlockDescriptor AlignCenter() => Align(TextHorizontalAlignment.Center);

    /// <summary>Lines at the right edge.</summary>
    public TextBlockDescriptor AlignRight() => Align(TextHorizontalAlignment.Right);

    /// <summary>Lines from edge to edge, except the last of a paragraph.</summary>
    public TextBlockDescriptor Justify() => Align(TextHorizontalAlignment.Justify);

    /// <summary>Lines where they begin: at the left.</summary>
    public TextBlockDescriptor AlignStart() => Align(TextHorizontalAlignment.Start);

    /// <summary>Lines where they end: at the right.</summary>
    public TextBlockDescriptor AlignEnd() => Align(TextHorizontalAlignment.End);

    /// <summary>No more lines than that; what is cut off is replaced by an ellipsis.</summary>
    public TextBlockDescriptor ClampLines(int maxLines, string ellipsis = TextBlock.DefaultEllipsis)
    {
        (_block.MaxLines, _block.Ellipsis) = (maxLines, ellipsis);
        return this;
    }

    /// <summary>Room between paragraphs, which are separated by line breaks.</summary>
    public TextBlockDescriptor ParagraphSpacing(float value, Unit unit = Unit.Point)
    {
        _block.ParagraphSpacing = value.ToPoints(unit);
        return this;
    }

    /// <summary>Room before the first line of each paragraph.</summary>
    public TextBlockDescriptor ParagraphFirstLineIndentation(float value, Unit unit = Unit.Point)
    {
        _block.FirstLineIndent = value.ToPoints(unit);
        return this;
    }

    internal override void Restyle(Func<TextStyle, TextStyle> change) => _block.Restyle(change);

    private TextBlockDescriptor Align(TextHorizontalAlignment alignment)
    {
        _block.Alignment = alignment;
        return this;
    }
}

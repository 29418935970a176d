using QuestPDF.Elements.Text;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Shows text.</summary>
public static class TextExtensions
{
    /// <summary>A block of text in one style. Line breaks in it begin new paragraphs; no text takes no room.</summary>
    public static TextBlockDescriptor Text(this IContainer container, string? text)
    {
        var block = new TextBlock();
        if (!string.IsNullOrEmpty(text))
            block.Add(new TextSpan { Text = text });
        container.Put(block);
        return new TextBlockDescriptor(block);
    }

    /// <summary>A block of text made of pieces.</summary>
    public static void Text(this IContainer element, Action<TextDescriptor> content)
    {
        var descriptor = new TextDescriptor();
        content(descriptor);
        element.Put(descriptor.Block);
    }
}

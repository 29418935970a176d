using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Styles text where it stands.</summary>
public static class TextSpanDescriptorExtensions
{
    /// <summary>All that a style says.</summary>
    public static T Style<T>(this T descriptor, TextStyle style)
        where T : TextSpanDescriptor => descriptor.Change(before => style.Inherit(before));

    /// <summary>The families to look for letters in, the first of them first. All other registered ones follow.</summary>
    public static T FontFamily<T>(this T descriptor, params string[] values)
        where T : TextSpanDescriptor => descriptor.Change(style => style.FontFamily(values));

    /// <summary>The colour of letters.</summary>
    public static T FontColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor => descriptor.Change(style => style.FontColor(color));

    /// <summary>A colour behind the letters.</summary>
    public static T BackgroundColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor => descriptor.Change(style => style.BackgroundColor(color));

    /// <summary>In points; 12 where nothing is said.</summary>
    public static T FontSize<T>(this T descriptor, float value)
        where T : TextSpanDescriptor => descriptor.Change(style => style.FontSize(value));

    /// <summary>The distance of lines as a factor of the size; null is what the font says.</summary>
    public static T LineHeight<T>(this T descriptor, float? factor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.LineHeight(factor));

    /// <summary>Room between letters, as a factor of the size.</summary>
    public static T LetterSpacing<T>(this T descriptor, float factor = 0)
        where T : TextSpanDescriptor => descriptor.Change(style => style.LetterSpacing(factor));

    /// <summary>Room between words, as a factor of the size.</summary>
    public static T WordSpacing<T>(this T descriptor, float factor = 0)
        where T : TextSpanDescriptor => descriptor.Change(style => style.WordSpacing(factor));

    /// <summary>Slanted letters.</summary>
    public static T Italic<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Italic(value));

    /// <summary>Lines may end after any letter. Words longer than a line are broken in any case.</summary>
    public static T WrapAnywhere<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.Change(style => style.WrapAnywhere(value));

    /// <summary>A line through the text.</summary>
    public static T Strikethrough<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Strikethrough(value));

    /// <summary>A line below the text.</summary>
    public static T Underline<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Underline(value));

    /// <summary>A line above the text.</summary>
    public static T Overline<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Overline(value));

    /// <summary>The colour of these lines.</summary>
    public static T DecorationColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor => descriptor.Change(style => style.DecorationColor(color));

    /// <summary>The thickness of these lines, as a factor of what the font says.</summary>
    public static T DecorationThickness<T>(this T descriptor, float factor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.DecorationThickness(factor));

    /// <summary>Weight 100; the nearest registered face is taken.</summary>
    public static T Thin<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Thin());

    /// <summary>Weight 200; the nearest registered face is taken.</summary>
    public static T ExtraLight<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.ExtraLight());

    /// <summary>Weight 300; the nearest registered face is taken.</summary>
    public static T Light<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Light());

    /// <summary>Weight 400; the nearest registered face is taken.</summary>
    public static T NormalWeight<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.NormalWeight());

    /// <summary>Weight 500; the nearest registered face is taken.</summary>
    public static T Medium<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Medium());

    /// <summary>Weight 600; the nearest registered face is taken.</summary>
    public static T SemiBold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.SemiBold());

    /// <summary>Weight 700; the nearest registered face is taken.</summary>
    public static T Bold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Bold());

    /// <summary>Weight 800; the nearest registered face is taken.</summary>
    public static T ExtraBold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.ExtraBold());

    /// <summary>Weight 900; the nearest registered face is taken.</summary>
    public static T Black<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Black());

    /// <summary>Weight 1000; the nearest registered face is taken.</summary>
    public static T ExtraBlack<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.ExtraBlack());

    /// <summary>Letters on the line.</summary>
    public static T NormalPosition<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.NormalPosition());

    /// <summary>Small letters below the line.</summary>
    public static T Subscript<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Subscript());

    /// <summary>Small letters above the line.</summary>
    public static T Superscript<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.Change(style => style.Superscript());

    private static T Change<T>(this T descriptor, Func<TextStyle, TextStyle> change)
        where T : TextSpanDescriptor
    {
        descriptor.Restyle(change);
        return descriptor;
    }
}

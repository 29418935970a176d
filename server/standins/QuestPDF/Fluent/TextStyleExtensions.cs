using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Styles of text. Each method gives a style that says one thing more.</summary>
public static class TextStyleExtensions
{
    /// <summary>The families to look for letters in, the first of them first. All other registered ones follow.</summary>
    public static TextStyle FontFamily(this TextStyle style, params string[] values) => style.WithFamilies(values);

    /// <summary>The colour of letters.</summary>
    public static TextStyle FontColor(this TextStyle style, Color color) => style.With(TextStyleProperty.Color, color.Hex);

    /// <summary>A colour behind the letters.</summary>
    public static TextStyle BackgroundColor(this TextStyle style, Color color) => style.With(TextStyleProperty.BackgroundColor, color.Hex);

    /// <summary>In points; 12 where nothing is said.</summary>
    public static TextStyle FontSize(this TextStyle style, float value) => style.With(TextStyleProperty.Size, Positive(value));

    /// <summary>The distance of lines as a factor of the size; null is what the font says.</summary>
    public static TextStyle LineHeight(this TextStyle style, float? factor) => style.With(TextStyleProperty.LineHeight, factor ?? 0);

    /// <summary>Room between letters, as a factor of the size.</summary>
    public static TextStyle LetterSpacing(this TextStyle style, float factor = 0) => style.With(TextStyleProperty.LetterSpacing, factor);

    /// <summary>Room between words, as a factor of the size.</summary>
    public static TextStyle WordSpacing(this TextStyle style, float factor = 0) => style.With(TextStyleProperty.WordSpacing, factor);

    /// <summary>Slanted letters.</summary>
    public static TextStyle Italic(this TextStyle style, bool value = true) => style.With(TextStyleProperty.Italic, value);

    /// <summary>Lines may end after any letter. Words longer than a line are broken in any case.</summary>
    public static TextStyle WrapAnywhere(this TextStyle style, bool value = true) => style.With(TextStyleProperty.WrapAnywhere, value);

    /// <summary>A line through the text.</summary>
    public static TextStyle Strikethrough(this TextStyle style, bool value = true) => style.With(TextStyleProperty.Strikethrough, value);

    /// <summary>A line below the text.</summary>
    public static TextStyle Underline(this TextStyle style, bool value = true) => style.With(TextStyleProperty.Underline, value);

    /// <summary>A line above the text.</summary>
    public static TextStyle Overline(this TextStyle style, bool value = true) => style.With(TextStyleProperty.Overline, value);

    /// <summary>The colour of these lines.</summary>
    public static TextStyle DecorationColor(this TextStyle style, Color color) => style.With(TextStyleProperty.DecorationColor, color.Hex);

    /// <summary>The thickness of these lines, as a factor of what the font says.</summary>
    public static TextStyle DecorationThickness(this TextStyle style, float factor) => style.With(TextStyleProperty.DecorationThickness, factor);

    /// <summary>Weight 100; the nearest registered face is taken.</summary>
    public static TextStyle Thin(this TextStyle style) => style.Weight(FontWeight.Thin);

    /// <summary>Weight 200; the nearest registered face is taken.</summary>
    public static TextStyle ExtraLight(this TextStyle style) => style.Weight(FontWeight.ExtraLight);

    /// <summary>Weight 300; the nearest registered face is taken.</summary>
    public static TextStyle Light(this TextStyle style) => style.Weight(FontWeight.Light);

    /// <summary>Weight 400; the nearest registered face is taken.</summary>
    public static TextStyle NormalWeight(this TextStyle style) => style.Weight(FontWeight.Normal);

    /// <summary>Weight 500; the nearest registered face is taken.</summary>
    public static TextStyle Medium(this TextStyle style) => style.Weight(FontWeight.Medium);

    /// <summary>Weight 600; the nearest registered face is taken.</summary>
    public static TextStyle SemiBold(this TextStyle style) => style.Weight(FontWeight.SemiBold);

    /// <summary>Weight 700; the nearest registered face is taken.</summary>
    public static TextStyle Bold(this TextStyle style) => style.Weight(FontWeight.Bold);

    /// <summary>Weight 800; the nearest registered face is taken.</summary>
    public static TextStyle ExtraBold(this TextStyle style) => style.Weight(FontWeight.ExtraBold);

    /// <summary>Weight 900; the nearest registered face is taken.</summary>
    public static TextStyle Black(this TextStyle style) => style.Weight(FontWeight.Black);

    /// <summary>Weight 1000; the nearest registered face is taken.</summary>
    public static TextStyle ExtraBlack(this TextStyle style) => style.Weight(FontWeight.ExtraBlack);

    /// <summary>Letters on the line.</summary>
    public static TextStyle NormalPosition(this TextStyle style) => style.With(TextStyleProperty.Position, (uint)FontPosition.Normal);

    /// <summary>Small letters below the line.</summary>
    public static TextStyle Subscript(this TextStyle style) => style.With(TextStyleProperty.Position, (uint)FontPosition.Subscript);

    /// <summary>Small letters above the line.</summary>
    public static TextStyle Superscript(this TextStyle style) => style.With(TextStyleProperty.Position, (uint)FontPosition.Superscript);

    /// <summary>How heavy letters are; the nearest registered face is taken.</summary>
    public static TextStyle Weight(this TextStyle style, FontWeight weight) => style.With(TextStyleProperty.Weight, (uint)weight);

    private static float Positive(float value) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The size of letters is positive.");
}

using System.Collections.Concurrent;

namespace QuestPDF.Infrastructure;

/// <summary>
/// How text looks. What is not said is inherited from the surroundings. Never changes: the methods of
/// <see cref="Fluent.TextStyleExtensions"/> give other styles. Styles that were made alike are the same object.
/// </summary>
public sealed class TextStyle
{
    /// <summary>A style that changes endlessly is not worth remembering all its forms.</summary>
    private const int MaxVariants = 512;

    private readonly ConcurrentDictionary<(TextStyleProperty Property, long Value, string? Name), TextStyle> _variants = new();

    private TextStyle()
    {
    }

    /// <summary>Says nothing, so inherits all.</summary>
    public static TextStyle Default { get; } = new();

    /// <summary>What text looks like where nothing is said.</summary>
    internal static TextStyle LibraryDefault { get; } = new()
    {
        Color = 0xFF000000,
        BackgroundColor = 0,
        Families = [],
        Size = 12,
        LineHeight = 0,
        LetterSpacing = 0,
        WordSpacing = 0,
        Weight = (int)FontWeight.Normal,
        Position = FontPosition.Normal,
        IsItalic = false,
        HasUnderline = false,
        HasStrikethrough = false,
        HasOverline = false,
        WrapsAnywhere = false,
        DecorationColor = 0,
        DecorationThickness = 1,
    };

    internal uint? Color { get; private set; }

    internal uint? BackgroundColor { get; private set; }

    internal string[]? Families { get; private set; }

    internal float? Size { get; private set; }

    /// <summary>0 is what the font says.</summary>
    internal float? LineHeight { get; private set; }

    internal float? LetterSpacing { get; private set; }

    internal float? WordSpacing { get; private set; }

    internal int? Weight { get; private set; }

    internal FontPosition? Position { get; private set; }

    internal bool? IsItalic { get; private set; }

    internal bool? HasUnderline { get; private set; }

    internal bool? HasStrikethrough { get; private set; }

    internal bool? HasOverline { get; private set; }

    internal bool? WrapsAnywhere { get; private set; }

    /// <summary>0 is the colour of the text.</summary>
    internal uint? DecorationColor { get; private set; }

    internal float? DecorationThickness { get; private set; }

    internal TextStyle With(TextStyleProperty property, float value) => With(property, BitConverter.SingleToInt32Bits(value), null);

    internal TextStyle With(TextStyleProperty property, uint value) => With(property, value, null);

    internal TextStyle With(TextStyleProperty property, bool value) => With(property, value ? 1 : 0, null);

    internal TextStyle WithFamilies(string[] families) => With(TextStyleProperty.Families, 0, string.Join('\n', families));

    /// <summary>This style, with what it does not say taken from another.</summary>
    internal TextStyle Inherit(TextStyle parent) => new()
    {
        Color = Color ?? parent.Color,
        BackgroundColor = BackgroundColor ?? parent.BackgroundColor,
        Families = Families is null ? parent.Families : [.. Families.Concat(parent.Families ?? []).Distinct()],
        Size = Size ?? parent.Size,
        LineHeight = LineHeight ?? parent.LineHeight,
        LetterSpacing = LetterSpacing ?? parent.LetterSpacing,
        WordSpacing = WordSpacing ?? parent.WordSpacing,
        Weight = Weight ?? parent.Weight,
        Position = Position ?? parent.Position,
        IsItalic = IsItalic ?? parent.IsItalic,
        HasUnderline = HasUnderline ?? parent.HasUnderline,
        HasStrikethrough = HasStrikethrough ?? parent.HasStrikethrough,
        HasOverline = HasOverline ?? parent.HasOverline,
        WrapsAnywhere = WrapsAnywhere ?? parent.WrapsAnywhere,
        DecorationColor = DecorationColor ?? parent.DecorationColor,
        DecorationThickness = DecorationThickness ?? parent.DecorationThickness,
    };

    private TextStyle With(TextStyleProperty property, long value, string? name)
    {
        if (_variants.TryGetValue((property, value, name), out var variant))
            return variant;
        variant = Default.Inherit(this);
        variant.Set(property, value, name);
        return _variants.Count < MaxVariants ? _variants.GetOrAdd((property, value, name), variant) : variant;
    }

    private void Set(TextStyleProperty property, long value, string? name)
    {
        var number = BitConverter.Int32BitsToSingle((int)value);
        switch (property)
        {
            case TextStyleProperty.Color: Color = (uint)value; break;
            case TextStyleProperty.BackgroundColor: BackgroundColor = (uint)value; break;
            case TextStyleProperty.Families: Families = name!.Split('\n', StringSplitOptions.RemoveEmptyEntries); break;
            case TextStyleProperty.Size: Size = number; break;
            case TextStyleProperty.LineHeight: LineHeight = number; break;
            case TextStyleProperty.LetterSpacing: LetterSpacing = number; break;
            case TextStyleProperty.WordSpacing: WordSpacing = number; break;
            case TextStyleProperty.Weight: Weight = (int)value; break;
            case TextStyleProperty.Position: Position = (FontPosition)value; break;
            case TextStyleProperty.Italic: IsItalic = value != 0; break;
            case TextStyleProperty.Underline: HasUnderline = value != 0; break;
            case TextStyleProperty.Strikethrough: HasStrikethrough = value != 0; break;
            case TextStyleProperty.Overline: HasOverline = value != 0; break;
            case TextStyleProperty.WrapAnywhere: WrapsAnywhere = value != 0; break;
            case TextStyleProperty.DecorationColor: DecorationColor = (uint)value; break;
            case TextStyleProperty.DecorationThickness: DecorationThickness = number; break;
        }
    }
}

/// <summary>What a style may say.</summary>
internal enum TextStyleProperty
{
    Color,
    BackgroundColor,
    Families,
    Size,
    LineHeight,
    LetterSpacing,
    WordSpacing,
    Weight,
    Position,
    Italic,
    Underline,
    Strikethrough,
    Overline,
    WrapAnywhere,
    DecorationColor,
    DecorationThickness,
}

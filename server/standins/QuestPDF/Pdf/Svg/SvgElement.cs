namespace QuestPDF.Pdf.Svg;

/// <summary>An element of a drawing's source. Properties of its <c>style</c> attribute stand among its attributes, before which they count.</summary>
internal sealed class SvgElement(string name)
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);

    /// <summary>Without a prefix; <c>#text</c> for a piece of text.</summary>
    public string Name => name;

    /// <summary>What a piece of text says.</summary>
    public string Text { get; init; } = "";

    public List<SvgElement> Children { get; } = [];

    public string? this[string attribute] => _attributes.GetValueOrDefault(attribute);

    public void Add(string attribute, string value) => _attributes.TryAdd(attribute, value.Trim());

    public float Length(string attribute, float otherwise = 0, float whole = 0) =>
        this[attribute] is { Length: > 0 } value ? SvgNumbers.Length(value, whole) : otherwise;
}

namespace QuestPDF.Pdf.Svg;

/// <summary>What elements inherit (SVG 1.1, 6.2) and, folded into it, the opacity of the groups around them.</summary>
internal sealed record SvgStyle
{
    private const float MaxFontSize = 10_000;

    /// <summary>A colour, <c>none</c> or the address of a gradient.</summary>
    public string Fill { get; init; } = "black";

    public string Stroke { get; init; } = "none";

    public string Color { get; init; } = "black";

    public float FillOpacity { get; init; } = 1;

    public float StrokeOpacity { get; init; } = 1;

    public float Opacity { get; init; } = 1;

    public bool IsEvenOdd { get; init; }

    public bool IsVisible { get; init; } = true;

    public StrokeStyle Line { get; init; } = new(1, MiterLimit: 4);

    public float FontSize { get; init; } = 16;

    public int FontWeight { get; init; } = 400;

    public bool IsItalic { get; init; }

    public IReadOnlyList<string> Families { get; init; } = [];

    public string Anchor { get; init; } = "start";

    public string Baseline { get; init; } = "auto";

    public SvgStyle With(SvgElement element) => this with
    {
        Fill = Paint(element["fill"], Fill),
        Stroke = Paint(element["stroke"], Stroke),
        Color = Of(element["color"], Color),
        FillOpacity = Share(element["fill-opacity"], FillOpacity),
        StrokeOpacity = Share(element["stroke-opacity"], StrokeOpacity),
        Opacity = Opacity * Share(element["opacity"], 1),
        IsEvenOdd = Of(element["fill-rule"], IsEvenOdd ? "evenodd" : "") == "evenodd",
        IsVisible = element["visibility"] is { } visibility ? visibility == "visible" : IsVisible,
        Line = LineOf(element),
        FontSize = element["font-size"] is { } size ? SizeOf(size) : FontSize,
        FontWeight = WeightOf(element["font-weight"]),
        IsItalic = element["font-style"] is { } style ? style is "italic" or "oblique" : IsItalic,
        Families = element["font-family"] is { } families ? [.. families.Split(',').Select(family => family.Trim(' ', '"', '\''))] : Families,
        Anchor = Of(element["text-anchor"], Anchor),
        Baseline = Of(element["dominant-baseline"] ?? element["alignment-baseline"], Baseline),
    };

    /// <summary>The colour of a fill or stroke, with the opacities; false where nothing is painted, or a gradient is.</summary>
    public bool TryColor(string paint, float opacity, out uint color)
    {
        if (paint == "none" || !IsVisible || !SvgColor.TryParse(paint == "currentColor" ? Color : paint, out color))
        {
            color = 0;
            return false;
        }

        color = (color & 0xFFFFFF) | ((uint)MathF.Round((color >> 24) * opacity * Opacity) << 24);
        return color >> 24 != 0;
    }

    private static string Of(string? value, string inherited) => value is null or "inherit" ? inherited : value;

    /// <summary>What is no paint at all does not count.</summary>
    private static string Paint(string? value, string inherited) =>
        value is null or "inherit" || !(value is "none" or "currentColor" || value.StartsWith("url(", StringComparison.Ordinal) || SvgColor.TryParse(value, out _))
            ? inherited
            : value;

    private static float Share(string? value, float otherwise) =>
        value is null or "inherit" ? otherwise : Math.Clamp(SvgNumbers.Length(value, 1), 0, 1);

    private StrokeStyle LineOf(SvgElement element) => Line with
    {
        Width = Math.Max(0, element.Length("stroke-width", Line.Width)),
        Dash = element["stroke-dasharray"] is not { } dash ? Line.Dash : dash == "none" ? null : Even(SvgNumbers.List(dash.Replace("px", "", StringComparison.Ordinal))),
        DashOffset = element.Length("stroke-dashoffset", Line.DashOffset),
        Cap = element["stroke-linecap"] switch { "butt" => LineCap.Butt, "round" => LineCap.Round, "square" => LineCap.Square, _ => Line.Cap },
        Join = element["stroke-linejoin"] switch { "miter" => LineJoin.Miter, "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => Line.Join },
        MiterLimit = element.Length("stroke-miterlimit", Line.MiterLimit),
    };

    /// <summary>An odd list counts twice.</summary>
    private static float[] Even(float[] dash) => dash.Length % 2 == 0 ? dash : [.. dash, .. dash];

    private float SizeOf(string size) => Math.Clamp(SizeInPixels(size), 0, MaxFontSize);

    private float SizeInPixels(string size) => size switch
    {
        "medium" => 16,
        "small" => 13,
        "smaller" => FontSize / 1.2f,
        "larger" => FontSize * 1.2f,
        "inherit" => FontSize,
        _ => SvgNumbers.Length(size, FontSize, FontSize),
    };

    private int WeightOf(string? weight) => weight switch
    {
        null or "inherit" => FontWeight,
        "normal" => 400,
        "bold" => 700,
        "bolder" => Math.Min(900, FontWeight + 300),
        "lighter" => Math.Max(100, FontWeight - 300),
        _ => (int)Math.Clamp(SvgNumbers.Length(weight), 1, 1000),
    };
}

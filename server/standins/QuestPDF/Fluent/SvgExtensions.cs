using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Makes a drawing for a room, in points; null draws nothing.</summary>
public delegate string? GenerateDynamicSvgDelegate(Size size);

/// <summary>Says how a drawing fills its room.</summary>
public sealed class SvgImageDescriptor
{
    private readonly Picture _picture;

    internal SvgImageDescriptor(Picture picture) => _picture = picture;

    /// <summary>As wide as the room. So it is where nothing is said.</summary>
    public SvgImageDescriptor FitWidth() => Fit(PictureFit.Width);

    /// <summary>As high as the room.</summary>
    public SvgImageDescriptor FitHeight() => Fit(PictureFit.Height);

    /// <summary>As large as fits both ways.</summary>
    public SvgImageDescriptor FitArea() => Fit(PictureFit.Area);

    private SvgImageDescriptor Fit(PictureFit fit)
    {
        _picture.Fit = fit;
        return this;
    }
}

/// <summary>Shows drawings in SVG.</summary>
public static class SvgExtensions
{
    /// <summary>A drawing from its text.</summary>
    public static SvgImageDescriptor Svg(this IContainer container, string svg) => container.Svg(SvgImage.FromText(svg));

    /// <summary>A drawing that was read before.</summary>
    public static SvgImageDescriptor Svg(this IContainer parent, SvgImage image) => new(parent.Put(new VectorPicture(image)));

    /// <summary>A drawing that is made for the room it gets, and takes all of it: give it a height.</summary>
    public static void Svg(this IContainer element, GenerateDynamicSvgDelegate dynamicSvgSource) =>
        element.Put(new DynamicVectorPicture(size => dynamicSvgSource(size)));
}

using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>How a picture fills its room.</summary>
internal enum PictureFit
{
    Width,
    Height,
    Area,
    Stretch,
}

/// <summary>Something with a size of its own that is drawn once, as a whole.</summary>
internal abstract class Picture : Element
{
    private bool _isDone;

    public PictureFit Fit { get; set; }

    /// <summary>Width to height.</summary>
    protected abstract float Ratio { get; }

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        if (_isDone)
            return SpacePlan.Empty();
        var target = Target(available);
        return target.Width > available.Width + Size.Epsilon || target.Height > available.Height + Size.Epsilon
            ? SpacePlan.Wrap($"A picture needs {target}, the room is {available}.")
            : SpacePlan.Full(target.Width, target.Height);
    }

    public override void Draw(LayoutContext context, Size available)
    {
        if (!_isDone)
            Paint(context, Target(available));
        _isDone = true;
    }

    public override void Reset(bool hard) => _isDone = false;

    protected abstract void Paint(LayoutContext context, Size size);

    private Size Target(Size available)
    {
        var byWidth = new Size(available.Width, available.Width / Ratio);
        var byHeight = new Size(available.Height * Ratio, available.Height);
        return Fit switch
        {
            PictureFit.Width => byWidth,
            PictureFit.Height => byHeight,
            PictureFit.Area => byWidth.Height <= available.Height ? byWidth : byHeight,
            _ => available,
        };
    }
}

/// <summary>A picture made of pixels.</summary>
internal sealed class PixelPicture(Image image) : Picture
{
    protected override float Ratio => image.Pixels.Height == 0 ? 1 : (float)image.Pixels.Width / image.Pixels.Height;

    protected override void Paint(LayoutContext context, Size size) => context.Canvas.DrawImage(image.Pixels, 0, 0, size.Width, size.Height);
}

/// <summary>A drawing.</summary>
internal sealed class VectorPicture(SvgImage image) : Picture
{
    protected override float Ratio => image.Drawing.Height <= 0 ? 1 : image.Drawing.Width / image.Drawing.Height;

    protected override void Paint(LayoutContext context, Size size) => image.Drawing.Draw(context.Canvas, context.Fonts, size.Width, size.Height);
}

/// <summary>A drawing that is made for the room it gets, and fills it.</summary>
internal sealed class DynamicVectorPicture(Func<Size, string?> source) : Element
{
    private bool _isDone;

    public override SpacePlan Measure(LayoutContext context, Size available) =>
        _isDone ? SpacePlan.Empty() : SpacePlan.Full(available.Width, available.Height);

    public override void Draw(LayoutContext context, Size available)
    {
        if (!_isDone && source(available) is { } svg)
            SvgImage.FromText(svg).Drawing.Draw(context.Canvas, context.Fonts, available.Width, available.Height);
        _isDone = true;
    }

    public override void Reset(bool hard) => _isDone = false;
}

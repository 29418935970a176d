using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Moves what is drawn; the room stays.</summary>
internal sealed class Translation : ContainerElement
{
    public float X { get; set; }

    public float Y { get; set; }

    public override void Draw(LayoutContext context, Size available)
    {
        context.Canvas.Translate(X, Y);
        base.Draw(context, available);
        context.Canvas.Translate(-X, -Y);
    }
}

/// <summary>Turns what is drawn around the top left corner, clockwise; the room stays.</summary>
internal sealed class Rotation(float degrees) : ContainerElement
{
    public override void Draw(LayoutContext context, Size available)
    {
        context.Canvas.Save();
        context.Canvas.Rotate(degrees);
        base.Draw(context, available);
        context.Canvas.Restore();
    }
}

/// <summary>Turns content by quarters, its room included.</summary>
internal sealed class QuarterTurn : ContainerElement
{
    /// <summary>Clockwise.</summary>
    public int Quarters { get; set; }

    private int Turn => ((Quarters % 4) + 4) % 4;

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var plan = base.Measure(context, Turned(available));
        return Turn % 2 == 0 ? plan : plan with { Width = plan.Height, Height = plan.Width };
    }

    public override void Draw(LayoutContext context, Size available)
    {
        context.Canvas.Save();
        context.Canvas.Translate(Turn is 1 or 2 ? available.Width : 0, Turn is 2 or 3 ? available.Height : 0);
        context.Canvas.Rotate(Turn * 90);
        base.Draw(context, Turned(available));
        context.Canvas.Restore();
    }

    private Size Turned(Size size) => Turn % 2 == 0 ? size : new Size(size.Height, size.Width);
}

/// <summary>Makes content larger or smaller, its room included. Negative factors mirror it.</summary>
internal sealed class Scaling : ContainerElement
{
    public float X { get; set; } = 1;

    public float Y { get; set; } = 1;

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var plan = base.Measure(context, Unscaled(available));
        return plan.WithSize(plan.Width * Math.Abs(X), plan.Height * Math.Abs(Y)) with { WrapReason = plan.WrapReason };
    }

    public override void Draw(LayoutContext context, Size available)
    {
        context.Canvas.Save();
        context.Canvas.Translate(X < 0 ? available.Width : 0, Y < 0 ? available.Height : 0);
        context.Canvas.Scale(X, Y);
        base.Draw(context, Unscaled(available));
        context.Canvas.Restore();
    }

    private Size Unscaled(Size size) => new(size.Width / Math.Abs(X), size.Height / Math.Abs(Y));
}

/// <summary>Makes content as much smaller as it has to be to fit.</summary>
internal sealed class ScaleToFit : ContainerElement
{
    /// <summary>The search ends within so many halvings.</summary>
    private const int Steps = 12;

    private const float Smallest = 0.02f;

    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        if (Child.Measure(context, Size.Max).IsEmpty)
            return SpacePlan.Empty();
        var scale = FindScale(context, available);
        if (scale <= 0)
            return SpacePlan.Wrap($"Content cannot be made small enough for the room.");
        var plan = Child.Measure(context, Divided(available, scale));
        return plan.WithSize(plan.Width * scale, plan.Height * scale);
    }

    public override void Draw(LayoutContext context, Size available)
    {
        var scale = FindScale(context, available);
        if (scale <= 0)
            return;
        context.Canvas.Save();
        context.Canvas.Scale(scale, scale);
        base.Draw(context, Divided(available, scale));
        context.Canvas.Restore();
    }

    private float FindScale(LayoutContext context, Size available)
    {
        if (Fits(context, available, 1))
            return 1;
        if (!Fits(context, available, Smallest))
            return 0;
        var (low, high) = (Smallest, 1f);
        for (var i = 0; i < Steps; i++)
        {
            var middle = (low + high) / 2;
            if (Fits(context, available, middle))
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    private bool Fits(LayoutContext context, Size available, float scale) =>
        Child.Measure(context, Divided(available, scale)).Type is SpacePlanType.FullRender or SpacePlanType.Empty;

    private static Size Divided(Size size, float scale) => new(size.Width / scale, size.Height / scale);
}

/// <summary>Content that takes no room and is not bound by any.</summary>
internal sealed class Unconstrained : ContainerElement
{
    public override SpacePlan Measure(LayoutContext context, Size available)
    {
        var plan = base.Measure(context, Size.Max);
        return plan.IsWrap ? plan : plan.WithSize(0, 0);
    }

    public override void Draw(LayoutContext context, Size available) => base.Draw(context, base.Measure(context, Size.Max).Size);
}

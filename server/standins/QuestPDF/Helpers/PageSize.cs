using QuestPDF.Infrastructure;

namespace QuestPDF.Helpers;

/// <summary>The size of a page, in points.</summary>
public sealed class PageSize
{
    /// <summary>In points.</summary>
    public float Width { get; }

    /// <summary>In points.</summary>
    public float Height { get; }

    /// <summary>A size of one's own.</summary>
    public PageSize(float width, float height, Unit unit = Unit.Point)
    {
        Width = width.ToPoints(unit);
        Height = height.ToPoints(unit);
    }

    /// <summary>The same width and height.</summary>
    public static implicit operator Size(PageSize pageSize) => new(pageSize.Width, pageSize.Height);
}

/// <summary>Turns paper.</summary>
public static class PageSizeExtensions
{
    /// <summary>The longer side upright.</summary>
    public static PageSize Portrait(this PageSize size) => new(Math.Min(size.Width, size.Height), Math.Max(size.Width, size.Height));

    /// <summary>The longer side lying.</summary>
    public static PageSize Landscape(this PageSize size) => new(Math.Max(size.Width, size.Height), Math.Min(size.Width, size.Height));
}

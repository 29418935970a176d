using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

/// <summary>What an element could do with the room that it was offered.</summary>
internal enum SpacePlanType
{
    /// <summary>Nothing is left to draw.</summary>
    Empty,

    /// <summary>Not even a part fits here; more room is needed.</summary>
    Wrap,

    /// <summary>A part fits; the rest goes to the next page.</summary>
    PartialRender,

    /// <summary>All that is left fits.</summary>
    FullRender,
}

/// <summary>How an element will be drawn if it gets the room that it was measured in, and how much of the room it needs.</summary>
internal readonly record struct SpacePlan(SpacePlanType Type, float Width, float Height, FormattableString? WrapReason = null)
{
    public bool IsWrap => Type == SpacePlanType.Wrap;

    public bool IsEmpty => Type == SpacePlanType.Empty;

    public bool IsPartial => Type == SpacePlanType.PartialRender;

    public bool IsFull => Type == SpacePlanType.FullRender;

    public Size Size => new(Width, Height);

    public static SpacePlan Empty() => default;

    public static SpacePlan Wrap(FormattableString reason) => new(SpacePlanType.Wrap, 0, 0, reason);

    public static SpacePlan Partial(float width, float height) => new(SpacePlanType.PartialRender, width, height);

    public static SpacePlan Full(float width, float height) => new(SpacePlanType.FullRender, width, height);

    public SpacePlan WithSize(float width, float height) => new(Type, width, height);
}

namespace QuestPDF.Infrastructure;

/// <summary>Which side of the room decides, when a ratio of sides is kept.</summary>
public enum AspectRatioOption
{
    /// <summary>The width is used up; the height follows.</summary>
    FitWidth,

    /// <summary>The height is used up; the width follows.</summary>
    FitHeight,

    /// <summary>As large as fits both ways.</summary>
    FitArea,
}

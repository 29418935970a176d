using System.Globalization;

namespace QuestPDF.Infrastructure;

/// <summary>A width and a height in points.</summary>
public readonly struct Size
{
    /// <summary>Lengths that differ by less are alike.</summary>
    public const float Epsilon = 0.01f;

    /// <summary>The longest side of a page.</summary>
    public const float Infinity = 14_400;

    /// <summary>In points.</summary>
    public float Width { get; }

    /// <summary>In points.</summary>
    public float Height { get; }

    /// <summary>Both lengths in points.</summary>
    public Size(float width, float height)
    {
        Width = width;
        Height = height;
    }

    /// <summary>No room at all.</summary>
    public static Size Zero { get; } = new(0, 0);

    /// <summary>The largest page.</summary>
    public static Size Max { get; } = new(Infinity, Infinity);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"(Width: {Width:0.###}, Height: {Height:0.###})");
}

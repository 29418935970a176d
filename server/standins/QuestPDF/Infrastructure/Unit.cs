namespace QuestPDF.Infrastructure;

/// <summary>Units of length.</summary>
public enum Unit
{
    /// <summary>1/72 of an inch, the unit of PDF.</summary>
    Point,

    /// <summary>100 cm.</summary>
    Meter,

    /// <summary>1/2.54 of an inch.</summary>
    Centimetre,

    /// <summary>1/10 of a centimetre.</summary>
    Millimetre,

    /// <summary>12 inches.</summary>
    Feet,

    /// <summary>72 points.</summary>
    Inch,

    /// <summary>1/1000 of an inch.</summary>
    Mil,
}

internal static class UnitExtensions
{
    private const float InchToPoints = 72;
    private const float InchToCentimetres = 2.54f;

    public static float ToPoints(this float value, Unit unit) => value * unit switch
    {
        Unit.Point => 1,
        Unit.Meter => 100 / InchToCentimetres * InchToPoints,
        Unit.Centimetre => InchToPoints / InchToCentimetres,
        Unit.Millimetre => InchToPoints / InchToCentimetres / 10,
        Unit.Feet => 12 * InchToPoints,
        Unit.Inch => InchToPoints,
        Unit.Mil => InchToPoints / 1000,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };
}

using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Turned content.</summary>
public static class RotateExtensions
{
    /// <summary>By a quarter, counter-clockwise; the room turns too.</summary>
    public static IContainer RotateLeft(this IContainer element) => element.Turn(-1);

    /// <summary>By a quarter, clockwise; the room turns too.</summary>
    public static IContainer RotateRight(this IContainer element) => element.Turn(1);

    /// <summary>By degrees, clockwise, around the top left corner; the room stays as it is.</summary>
    public static IContainer Rotate(this IContainer element, float angle) => element.Put(new Rotation(angle));

    private static QuarterTurn Turn(this IContainer element, int quarters)
    {
        var turn = element.Reuse<QuarterTurn>();
        turn.Quarters += quarters;
        return turn;
    }
}

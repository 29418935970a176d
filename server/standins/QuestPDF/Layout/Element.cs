using System.Text;
using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

/// <summary>
/// A part of a document. For each page it is measured, as often as its surroundings need it, then drawn once, in a room in which it did
/// not wrap. Only <see cref="Draw"/> moves it on; what is left is measured and drawn on the next page.
/// </summary>
internal abstract class Element : IElement
{
    /// <summary>How much of what is left fits.</summary>
    public abstract SpacePlan Measure(LayoutContext context, Size available);

    /// <summary>Draws what fits, from the canvas's origin. An element with nothing left draws nothing but its box.</summary>
    public abstract void Draw(LayoutContext context, Size available);

    /// <summary>
    /// Begins anew, as on the next page for headers and footers. A <paramref name="hard"/> reset forgets also that an element was shown once.
    /// </summary>
    public virtual void Reset(bool hard)
    {
    }

    /// <summary>Adds the words of the text within, for an outline.</summary>
    public virtual void CollectText(StringBuilder text)
    {
    }
}

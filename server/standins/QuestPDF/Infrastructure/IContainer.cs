namespace QuestPDF.Infrastructure;

/// <summary>A place that holds one element. The methods of <see cref="QuestPDF.Fluent"/> fill it and return the place within what they put there.</summary>
public interface IContainer
{
    /// <summary>What stands here; the last that was put here stays.</summary>
    public IElement? Child { get; set; }
}

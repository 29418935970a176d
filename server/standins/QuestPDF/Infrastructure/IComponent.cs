namespace QuestPDF.Infrastructure;

/// <summary>A part of a document that is used more than once. Shown with <c>container.Component(component)</c>.</summary>
public interface IComponent
{
    /// <summary>Fills the container. Called once for each place at which the component stands.</summary>
    public void Compose(IContainer container);
}

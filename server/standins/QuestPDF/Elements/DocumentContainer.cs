using QuestPDF.Infrastructure;

namespace QuestPDF.Elements;

/// <summary>The sets of pages of a document.</summary>
internal sealed class DocumentContainer : IDocumentContainer
{
    public List<Page> Pages { get; } = [];
}

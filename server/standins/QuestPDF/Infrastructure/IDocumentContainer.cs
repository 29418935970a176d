namespace QuestPDF.Infrastructure;

/// <summary>Takes the sets of pages that make a document, in their order.</summary>
public interface IDocumentContainer;

namespace QuestPDF.Infrastructure;

/// <summary>A document: what it says of itself, how it is written, and its pages.</summary>
public interface IDocument
{
    /// <summary>Title, author, language.</summary>
    public DocumentMetadata GetMetadata() => DocumentMetadata.Default;

    /// <summary>Compression, conformance.</summary>
    public DocumentSettings GetSettings() => DocumentSettings.Default;

    /// <summary>Describes the pages: <c>container.Page(page => ...)</c>.</summary>
    public void Compose(IDocumentContainer container);
}

namespace QuestPDF.Infrastructure;

/// <summary>A document: what it says of itself, how it is written, and its pages.</summary>
public interface IDocument
{
    /// <summary>Title, author, language.</summary>
    DocumentMetadata GetMetadata() => DocumentMetadata.Default;

    /// <summary>Compression, conformance.</summary>
    DocumentSettings GetSettings() => DocumentSettings.Default;

    /// <summary>Describes the pages: <c>container.Page(page => ...)</c>.</summary>
    void Compose(IDocumentContainer container);
}

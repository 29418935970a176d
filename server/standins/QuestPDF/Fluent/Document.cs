using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>A document that is described where it is made.</summary>
public sealed class Document : IDocument
{
    private readonly Action<IDocumentContainer> _compose;
    private DocumentMetadata _metadata = DocumentMetadata.Default;
    private DocumentSettings _settings = DocumentSettings.Default;

    private Document(Action<IDocumentContainer> compose) => _compose = compose;

    /// <summary>Describes a document: <c>Document.Create(document => document.Page(page => ...)).GeneratePdf(stream)</c>.</summary>
    public static Document Create(Action<IDocumentContainer> handler) => new(handler);

    /// <summary>Title, author, language.</summary>
    public Document WithMetadata(DocumentMetadata metadata)
    {
        _metadata = metadata;
        return this;
    }

    /// <summary>Compression, conformance.</summary>
    public Document WithSettings(DocumentSettings settings)
    {
        _settings = settings;
        return this;
    }

    /// <inheritdoc/>
    public DocumentMetadata GetMetadata() => _metadata;

    /// <inheritdoc/>
    public DocumentSettings GetSettings() => _settings;

    /// <inheritdoc/>
    public void Compose(IDocumentContainer container) => _compose(container);
}

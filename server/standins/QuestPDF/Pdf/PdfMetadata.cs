namespace QuestPDF.Pdf;

/// <summary>What a document says of itself, in its information dictionary and in XMP.</summary>
internal sealed record PdfMetadata
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Subject { get; init; }

    public string? Keywords { get; init; }

    public string? Creator { get; init; }

    public string? Producer { get; init; }

    /// <summary>The natural language of the text, as BCP 47 has it: <c>en-GB</c>.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? CreationDate { get; init; }

    public DateTimeOffset? ModifiedDate { get; init; }
}

namespace QuestPDF.Pdf;

/// <summary>How a file is written, whatever is in it.</summary>
internal sealed record PdfSettings
{
    /// <summary>Whether streams are deflated. Off, a file can be read by eye.</summary>
    public bool Compress { get; init; } = true;

    /// <summary>Whether the file says which content is a paragraph, a table, a heading, for readers that do not look at the page.</summary>
    public bool Tagged { get; init; } = true;
}

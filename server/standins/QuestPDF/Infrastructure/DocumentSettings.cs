namespace QuestPDF.Infrastructure;

#pragma warning disable CA1707 // The names are those of the published package.

/// <summary>How a document is written.</summary>
public sealed class DocumentSettings
{
    /// <summary>Pixels for each inch, where nothing is said.</summary>
    public const int DefaultRasterDpi = 72;

    /// <summary>Accepted: no claim is written.</summary>
    public PDFA_Conformance PDFA_Conformance { get; set; } = PDFA_Conformance.None;

    /// <summary>Accepted: documents are tagged in any case, no claim is written.</summary>
    public PDFUA_Conformance PDFUA_Conformance { get; set; } = PDFUA_Conformance.None;

    /// <summary>Whether the file's streams are deflated.</summary>
    public bool CompressDocument { get; set; } = true;

    /// <summary>Accepted: pictures are kept as they are.</summary>
    public ImageCompressionQuality ImageCompressionQuality { get; set; } = ImageCompressionQuality.High;

    /// <summary>Accepted: pictures are kept as they are.</summary>
    public int ImageRasterDpi { get; set; } = DefaultRasterDpi * 4;

    /// <summary>Accepted: text is set from the left.</summary>
    public ContentDirection ContentDirection { get; set; } = ContentDirection.LeftToRight;

    /// <summary>Deflated, nothing claimed.</summary>
    public static DocumentSettings Default => new();
}

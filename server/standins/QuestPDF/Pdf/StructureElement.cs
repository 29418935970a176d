namespace QuestPDF.Pdf;

/// <summary>An element of the structure that is open, or may go on. A closed one is in the file and no longer here.</summary>
internal sealed class StructureElement
{
    /// <summary>The number of its object.</summary>
    public int Number { get; set; }

    public int Parent { get; set; }

    public PdfTag Tag { get; set; }

    public string? AlternativeText { get; set; }

    public int ColumnSpan { get; set; }

    public int RowSpan { get; set; }

    /// <summary>Begun for content that stood in no paragraph; ends with the next tag.</summary>
    public bool IsImplied { get; set; }

    /// <summary>The page that its first content is on; 0 for none.</summary>
    public int Page { get; set; }

    public List<StructureKid> Kids { get; } = [];
}

/// <summary>What an element holds: another element, an annotation, or (where <paramref name="Page"/> is given) marked content.</summary>
internal readonly record struct StructureKid(StructureKidKind Kind, int Value, int Page = 0);

/// <summary>Kinds of <see cref="StructureKid"/>.</summary>
internal enum StructureKidKind : byte
{
    Element,
    Content,
    Annotation,
}

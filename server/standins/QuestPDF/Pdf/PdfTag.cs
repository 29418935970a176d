namespace QuestPDF.Pdf;

/// <summary>The standard structure types (PDF 1.7, 14.8.4) that are written, and kinds of artifacts, which belong to the page and not to the text.</summary>
internal enum PdfTag
{
    Part,
    Section,
    Div,
    Paragraph,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    List,
    ListItem,
    ListLabel,
    ListBody,
    Table,
    TableHead,
    TableBody,
    TableFoot,
    TableRow,
    TableHeaderCell,
    TableCell,
    Span,
    Link,
    Figure,
    Caption,
    TableOfContents,
    TableOfContentsItem,

    /// <summary>Decoration: lines, backgrounds, whatever a reader aloud passes over. Tags within are ignored.</summary>
    Artifact,

    /// <summary>An artifact that is repeated at the top of pages.</summary>
    PageHeader,

    /// <summary>An artifact that is repeated at the foot of pages.</summary>
    PageFooter,
}

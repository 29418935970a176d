namespace QuestPDF.Pdf;

/// <summary>The names of structure types in the file (14.8.4).</summary>
internal static class StructureNames
{
    public static ReadOnlySpan<byte> Of(PdfTag tag) => tag switch
    {
        PdfTag.Part => "Part"u8,
        PdfTag.Section => "Sect"u8,
        PdfTag.Div => "Div"u8,
        PdfTag.H1 => "H1"u8,
        PdfTag.H2 => "H2"u8,
        PdfTag.H3 => "H3"u8,
        PdfTag.H4 => "H4"u8,
        PdfTag.H5 => "H5"u8,
        PdfTag.H6 => "H6"u8,
        PdfTag.List => "L"u8,
        PdfTag.ListItem => "LI"u8,
        PdfTag.ListLabel => "Lbl"u8,
        PdfTag.ListBody => "LBody"u8,
        PdfTag.Table => "Table"u8,
        PdfTag.TableHead => "THead"u8,
        PdfTag.TableBody => "TBody"u8,
        PdfTag.TableFoot => "TFoot"u8,
        PdfTag.TableRow => "TR"u8,
        PdfTag.TableHeaderCell => "TH"u8,
        PdfTag.TableCell => "TD"u8,
        PdfTag.Span => "Span"u8,
        PdfTag.Link => "Link"u8,
        PdfTag.Figure => "Figure"u8,
        PdfTag.Caption => "Caption"u8,
        PdfTag.TableOfContents => "TOC"u8,
        PdfTag.TableOfContentsItem => "TOCI"u8,
        _ => "P"u8,
    };

    /// <summary>The kinds of artifacts, with their properties where they have any (14.8.2.2).</summary>
    public static ReadOnlySpan<byte> OfArtifact(PdfTag tag) => tag switch
    {
        PdfTag.PageHeader => "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"u8,
        PdfTag.PageFooter => "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"u8,
        _ => "/Artifact BMC\n"u8,
    };
}

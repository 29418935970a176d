namespace QuestPDF.Pdf;

/// <summary>
/// Marks the content of a page as its structure's or as artifacts (14.6). A sequence begins when something is drawn and ends when what
/// follows belongs elsewhere, so what draws nothing leaves no trace.
/// </summary>
internal sealed class ContentMarks(StructureTree? structure)
{
    private PdfBuffer? _content;
    private int _artifactDepth;
    private PdfTag _artifact;

    /// <summary>What the open sequence belongs to: an element's number, -1 for an artifact, 0 where none is open.</summary>
    private int _open;

    /// <summary>Tags that are open on this page, artifacts and what is within them included.</summary>
    public int Depth { get; private set; }

    public void BeginPage(PdfBuffer content) => _content = content;

    public int Begin(PdfTag tag, string? alternativeText, int columnSpan, int rowSpan)
    {
        EndImplied();
        Depth++;
        if (_artifactDepth > 0 || tag >= PdfTag.Artifact)
        {
            if (_artifactDepth++ > 0)
                return 0;
            Close();
            _artifact = tag;
            return 0;
        }

        return structure?.Begin(tag, alternativeText, columnSpan, rowSpan).Number ?? 0;
    }

    public void Continue(int id)
    {
        EndImplied();
        Depth++;
        if (id == 0)
            _artifactDepth += structure is null ? 0 : 1;
        else
            structure?.Continue(id);
    }

    public void End(bool continues)
    {
        if (Depth == 0)
            throw new InvalidOperationException("A tag ends that did not begin on this page.");
        EndImplied();
        Close();
        Depth--;
        if (_artifactDepth > 0)
            _artifactDepth--;
        else
            structure?.End(continues);
    }

    /// <summary>Sees to it that text that is drawn next belongs to an element, or to the artifact that is open.</summary>
    public void MarkText()
    {
        if (structure is null)
            return;
        if (_artifactDepth == 0 && structure.NeedsParagraph)
        {
            Close();
            structure.Begin(PdfTag.Paragraph).IsImplied = true;
        }

        Mark(isArtifact: _artifactDepth > 0);
    }

    /// <summary>Pictures belong to figures, and are artifacts elsewhere; so are shapes.</summary>
    public void MarkShape()
    {
        if (structure is not null)
            Mark(isArtifact: _artifactDepth > 0 || !structure.IsWithin(PdfTag.Figure));
    }

    /// <summary>Puts an annotation into the link that is open, or one of its own, and tells its key; -1 where it belongs to no structure.</summary>
    public int AddAnnotation(int annotation)
    {
        if (structure is null || _artifactDepth > 0)
            return -1;
        if (structure.Depth > 0 && structure.Innermost.Tag == PdfTag.Link)
            return structure.AddAnnotation(annotation);
        EndImplied();
        structure.Begin(PdfTag.Link);
        var key = structure.AddAnnotation(annotation);
        structure.End();
        return key;
    }

    public void EndPage()
    {
        EndImplied();
        Close();
        if (Depth != 0)
            throw new InvalidOperationException("A tag is open at the end of its page.");
    }

    private void Mark(bool isArtifact)
    {
        var owner = isArtifact ? -1 : structure!.Innermost.Number;
        if (_open == owner)
            return;
        Close();
        _open = owner;
        if (isArtifact)
            _content!.Raw(StructureNames.OfArtifact(_artifactDepth > 0 ? _artifact : PdfTag.Artifact));
        else
            _content!.Raw("/"u8).Raw(StructureNames.Of(structure!.Innermost.Tag)).Raw("<</MCID "u8).Int(structure.AddContent()).Raw(">>BDC\n"u8);
    }

    private void EndImplied()
    {
        if (structure is null || structure.Depth == 0 || !structure.Innermost.IsImplied)
            return;
        Close();
        structure.End();
    }

    private void Close()
    {
        if (_open != 0)
            _content!.Raw("EMC\n"u8);
        _open = 0;
    }
}

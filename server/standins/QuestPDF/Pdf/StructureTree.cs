namespace QuestPDF.Pdf;

/// <summary>
/// The logical structure (14.7): elements are written when they end, so that only those that are open, and what a page or an annotation
/// belongs to, stay in memory.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFile _file;
    private readonly int _root;
    private readonly StructureElement _document;
    private readonly List<StructureElement> _open = [];
    private readonly Dictionary<int, StructureElement> _suspended = [];
    private readonly Stack<StructureElement> _free = new();

    /// <summary>By key: the object that tells which elements the content of a page, or an annotation, belongs to (14.7.4.4).</summary>
    private readonly List<int> _parents = [];
    private readonly List<int> _contentOfPage = [];
    private readonly PdfBuffer _beginning = new();
    private (PdfTag Tag, int Parent, int Page) _begun;
    private int _page;

    public StructureTree(PdfFile file)
    {
        _file = file;
        _root = file.Allocate();
        _document = new StructureElement { Number = file.Allocate(), Parent = _root };
        _open.Add(_document);
    }

    /// <summary>Where the document's own element is the only open one, the depth is 0.</summary>
    public int Depth => _open.Count - 1;

    public StructureElement Innermost => _open[^1];

    public bool IsWithin(PdfTag tag)
    {
        for (var i = 1; i < _open.Count; i++)
            if (_open[i].Tag == tag)
                return true;
        return false;
    }

    /// <summary>Whether the innermost element is none that text or a picture may stand in.</summary>
    public bool NeedsParagraph => _open.Count == 1 || Innermost.Tag is PdfTag.Part or PdfTag.Section or PdfTag.Div or PdfTag.List
        or PdfTag.ListItem or PdfTag.Table or PdfTag.TableHead or PdfTag.TableBody or PdfTag.TableFoot or PdfTag.TableRow or PdfTag.TableOfContents;

    /// <summary>Tells the page's key.</summary>
    public int BeginPage(int page)
    {
        _page = page;
        _parents.Add(_file.Allocate());
        return _parents.Count - 1;
    }

    public void EndPage(int key)
    {
        var buffer = _file.BeginObject(_parents[key]).Raw("["u8);
        foreach (var element in _contentOfPage)
            buffer.Ref(element).Raw(" "u8);
        buffer.Raw("]"u8);
        _file.EndObject();
        _contentOfPage.Clear();
    }

    public StructureElement Begin(PdfTag tag, string? alternativeText = null, int columnSpan = 1, int rowSpan = 1)
    {
        var element = _free.TryPop(out var free) ? free : new StructureElement();
        (element.Number, element.Parent, element.Tag) = (_file.Allocate(), Innermost.Number, tag);
        (element.AlternativeText, element.ColumnSpan, element.RowSpan) = (alternativeText, columnSpan, rowSpan);
        Innermost.Kids.Add(new StructureKid(StructureKidKind.Element, element.Number));
        _open.Add(element);
        return element;
    }

    public void Continue(int number)
    {
        if (!_suspended.Remove(number, out var element))
            throw new InvalidOperationException("Only a tag that was ended to go on can go on.");
        _open.Add(element);
    }

    public void End(bool continues = false)
    {
        var element = Innermost;
        _open.RemoveAt(_open.Count - 1);
        if (continues)
            _suspended.Add(element.Number, element);
        else
            Write(element);
    }

    /// <summary>Marks new content of the page as the innermost element's and tells the number that the content stream has for it.</summary>
    public int AddContent()
    {
        var content = _contentOfPage.Count;
        _contentOfPage.Add(Innermost.Number);
        if (Innermost.Page == 0)
            Innermost.Page = _page;
        Innermost.Kids.Add(new StructureKid(StructureKidKind.Content, content, _page));
        return content;
    }

    /// <summary>Puts an annotation into the innermost element and tells the annotation's key.</summary>
    public int AddAnnotation(int annotation)
    {
        if (Innermost.Page == 0)
            Innermost.Page = _page;
        Innermost.Kids.Add(new StructureKid(StructureKidKind.Annotation, annotation, _page));
        _parents.Add(Innermost.Number);
        return _parents.Count - 1;
    }

    /// <summary>Writes what is left and tells the root's number.</summary>
    public int Finish()
    {
        foreach (var element in _suspended.Values.OrderBy(element => element.Number))
            Write(element);
        Write(_document);
        var tree = PdfTree.Write(_file, _parents.Count, "Nums"u8, static (buffer, key) => buffer.Int(key), (buffer, key) => buffer.Ref(_parents[key]));
        _file.BeginObject(_root).Raw("<</Type/StructTreeRoot/K "u8).Ref(_document.Number).Raw("/ParentTree "u8).Ref(tree)
            .Raw("/ParentTreeNextKey "u8).Int(_parents.Count).Raw(">>"u8);
        _file.EndObject();
        return _root;
    }

    private void Write(StructureElement element)
    {
        var buffer = _file.BeginObject(element.Number).Raw(BeginningOf(element));
        if (element.AlternativeText is { } text)
            buffer.Raw("/Alt "u8).Text(text);
        WriteAttributes(buffer, element);
        WriteKids(buffer, element);
        buffer.Raw(">>"u8);
        _file.EndObject();

        element.Kids.Clear();
        (element.Page, element.IsImplied) = (0, false);
        _free.Push(element);
    }

    /// <summary>An element's type, parent and page, which are often those of the one before.</summary>
    private ReadOnlySpan<byte> BeginningOf(StructureElement element)
    {
        if (_begun == (element.Tag, element.Parent, element.Page))
            return _beginning.Written;
        _begun = (element.Tag, element.Parent, element.Page);
        _beginning.Clear();
        _beginning.Raw("<</S/"u8).Raw(element == _document ? "Document"u8 : StructureNames.Of(element.Tag)).Raw("/P "u8).Ref(element.Parent);
        if (element.Page != 0)
            _beginning.Raw("/Pg "u8).Ref(element.Page);
        return _beginning.Written;
    }

    private static void WriteAttributes(PdfBuffer buffer, StructureElement element)
    {
        var isHeader = element.Tag == PdfTag.TableHeaderCell;
        if (!isHeader && element.ColumnSpan <= 1 && element.RowSpan <= 1)
            return;
        buffer.Raw("/A<</O/Table"u8);
        if (isHeader)
            buffer.Raw("/Scope/Column"u8);
        if (element.ColumnSpan > 1)
            buffer.Raw("/ColSpan "u8).Int(element.ColumnSpan);
        if (element.RowSpan > 1)
            buffer.Raw("/RowSpan "u8).Int(element.RowSpan);
        buffer.Raw(">>"u8);
    }

    private static void WriteKids(PdfBuffer buffer, StructureElement element)
    {
        if (element.Kids.Count == 0)
            return;
        buffer.Raw(element.Kids.Count == 1 ? "/K "u8 : "/K["u8);
        foreach (var kid in element.Kids)
        {
            switch (kid.Kind)
            {
                case StructureKidKind.Element:
                    buffer.Ref(kid.Value);
                    break;
                case StructureKidKind.Content when kid.Page == element.Page:
                    buffer.Int(kid.Value);
                    break;
                case StructureKidKind.Content:
                    buffer.Raw("<</Type/MCR/Pg "u8).Ref(kid.Page).Raw("/MCID "u8).Int(kid.Value).Raw(">>"u8);
                    break;
                default:
                    buffer.Raw("<</Type/OBJR/Pg "u8).Ref(kid.Page).Raw("/Obj "u8).Ref(kid.Value).Raw(">>"u8);
                    break;
            }

            buffer.Raw(" "u8);
        }

        if (element.Kids.Count > 1)
            buffer.Raw("]"u8);
    }
}

namespace QuestPDF.Pdf;

/// <summary>
/// Writes a document page by page. A finished page leaves memory at once; what the file has at its end (fonts, outline, structure,
/// the table of objects) follows at <see cref="Finish"/>. The same calls write the same bytes. Does not close the stream.
/// </summary>
internal sealed class PdfWriter : IDisposable
{
    private readonly PdfMetadata _metadata;
    private readonly PdfFile _file;
    private readonly DocumentResources _resources;
    private readonly StructureTree? _structure;
    private readonly NamedDestinations _names;
    private readonly Outline _outline;
    private readonly PageTree _pages;
    private readonly PageCanvas _canvas;
    private readonly PdfBuffer _dictionary = new();
    private DeflateJob? _content;
    private int _page;
    private int _key;

    public PdfWriter(Stream output, PdfMetadata metadata, PdfSettings? settings = null)
    {
        _metadata = metadata;
        settings ??= new PdfSettings();
        _file = new PdfFile(output, settings.Compress);
        _resources = new DocumentResources(_file);
        _structure = settings.Tagged ? new StructureTree(_file) : null;
        _names = new NamedDestinations(_file);
        _outline = new Outline(_file);
        _pages = new PageTree(_file);
        _canvas = new PageCanvas(_file, _resources, _structure, _names, _outline);
    }

    /// <summary>The pages begun so far.</summary>
    public int PageCount => _pages.Count;

    /// <summary>The canvas of a new page of so many points; of use until <see cref="EndPage"/>.</summary>
    public IPageCanvas BeginPage(float width, float height)
    {
        if (_content is not null)
            throw new InvalidOperationException("A page begins before the one before it ended.");
        (_page, var parent) = _pages.Add();
        _content = _file.BeginStream(_file.Allocate());
        _dictionary.Clear();
        _dictionary.Raw("<</Type/Page/Parent "u8).Ref(parent).Raw("/MediaBox[0 0 "u8).Operand(width).Number(height).Raw("]/Contents "u8).Ref(_content.Number);
        if (_structure is not null)
        {
            _key = _structure.BeginPage(_page);
            _dictionary.Raw("/Tabs/S/StructParents "u8).Int(_key);
        }

        _canvas.Begin(_page, height, _content.Content);
        return _canvas;
    }

    public void EndPage()
    {
        if (_content is null)
            throw new InvalidOperationException("No page is open.");
        _canvas.EndMarks();
        _canvas.End(_dictionary);
        _file.Queue(_content);
        _content = null;
        _structure?.EndPage(_key);
        _file.BeginObject(_page).Raw(_dictionary.Written).Raw(">>"u8);
        _file.EndObject();
    }

    /// <summary>Draws into a place that <see cref="IPageCanvas.Defer"/> kept. Each is drawn once, when the pages are done.</summary>
    public void DrawDeferred(int place, Action<IPageCanvas> draw)
    {
        var form = _file.BeginStream(place);
        var canvas = new PageCanvas(_file, _resources, null, _names, _outline);
        canvas.BeginForm(form.Content);
        draw(canvas);
        canvas.EndMarks();
        form.Entries.Raw("/Type/XObject/Subtype/Form/BBox[-14400 -14400 14400 14400]"u8);
        canvas.End(form.Entries);
        _file.Queue(form);
    }

    /// <summary>Writes the rest of the file.</summary>
    /// <exception cref="InvalidOperationException">A page is open, or there is none.</exception>
    public void Finish()
    {
        if (_content is not null || _pages.Count == 0)
            throw new InvalidOperationException("A document has at least one page, and each of them is ended.");
        _resources.Finish();
        var pages = _pages.Finish();
        var outline = _outline.Finish();
        var names = _names.Finish();
        var structure = _structure?.Finish() ?? 0;
        var xmp = _file.Allocate();
        _dictionary.Clear();
        _file.WriteStream(xmp, _dictionary.Raw("/Type/Metadata/Subtype/XML"u8), XmpMetadata.Of(_metadata));

        var catalog = _file.Allocate();
        var buffer = _file.BeginObject(catalog).Raw("<</Type/Catalog/Pages "u8).Ref(pages).Raw("/Metadata "u8).Ref(xmp);
        if (outline != 0)
            buffer.Raw("/PageMode/UseOutlines/Outlines "u8).Ref(outline);
        if (names != 0)
            buffer.Raw("/Names<</Dests "u8).Ref(names).Raw(">>"u8);
        if (structure != 0)
            buffer.Raw("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Ref(structure);
        if (!string.IsNullOrEmpty(_metadata.Language))
            buffer.Raw("/Lang "u8).Text(_metadata.Language);
        if (!string.IsNullOrEmpty(_metadata.Title))
            buffer.Raw("/ViewerPreferences<</DisplayDocTitle true>>"u8);
        buffer.Raw(">>"u8);
        _file.EndObject();
        _file.Finish(catalog, WriteInformation());
    }

    public void Dispose() => _file.Dispose();

    private int WriteInformation()
    {
        var number = _file.Allocate();
        var buffer = _file.BeginObject(number).Raw("<<"u8);
        WriteEntry(buffer, "/Title "u8, _metadata.Title);
        WriteEntry(buffer, "/Author "u8, _metadata.Author);
        WriteEntry(buffer, "/Subject "u8, _metadata.Subject);
        WriteEntry(buffer, "/Keywords "u8, _metadata.Keywords);
        WriteEntry(buffer, "/Creator "u8, _metadata.Creator);
        WriteEntry(buffer, "/Producer "u8, _metadata.Producer);
        WriteEntry(buffer, "/CreationDate "u8, _metadata.CreationDate is { } created ? PdfDate.Of(created) : null);
        WriteEntry(buffer, "/ModDate "u8, _metadata.ModifiedDate is { } modified ? PdfDate.Of(modified) : null);
        buffer.Raw(">>"u8);
        _file.EndObject();
        return number;
    }

    private static void WriteEntry(PdfBuffer buffer, ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            buffer.Raw(name).Text(value);
    }
}

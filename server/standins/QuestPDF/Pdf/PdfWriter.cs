namespace QuestPDF.Pdf;

/// <summary>
/// Writes a document page by page. A finished page leaves memory at once; what the file has at its end (fonts, outline, structure,
/// the table of objects) follows at <see cref="Finish"/>. The same calls write the same bytes. Does not close the stream.
/// </summary>
internal sealed class PdfWriter(Stream output, PdfMetadata metadata, PdfSettings? settings = null) : IDisposable
{
    private readonly Stream _output = output;
    private readonly PdfMetadata _metadata = metadata;
    private readonly PdfSettings _settings = settings ?? new PdfSettings();

    public IPageCanvas BeginPage(float width, float height) => throw new NotSupportedException($"{_output}{_metadata}{_settings}{width}{height}");

    public void EndPage() => throw new NotSupportedException($"{_output}");

    public void Finish() => throw new NotSupportedException($"{_output}");

    public void Dispose()
    {
    }
}

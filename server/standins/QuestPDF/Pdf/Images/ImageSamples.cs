namespace QuestPDF.Pdf.Images;

/// <summary>
/// A picture as it stands in the file: <paramref name="Entries"/> are its colour space and filter, <paramref name="Bytes"/> what the filter
/// reads, <paramref name="Alpha"/> how much each pixel covers.
/// </summary>
internal sealed record ImageSamples(int Width, int Height, int Bits, string Entries, ReadOnlyMemory<byte> Bytes, ImageSamples? Alpha = null)
{
    /// <summary>Pixels that a picture may have. Each takes up to four bytes while it is read.</summary>
    public const int MaxPixels = 50_000_000;
}

namespace QuestPDF.Pdf.Images;

/// <summary>Takes back the filters of a PNG's lines (third edition, section 9).</summary>
internal static class PngFilter
{
    /// <summary>Works in place on lines of <paramref name="stride"/> bytes, each behind the number of its filter.</summary>
    public static void Undo(byte[] lines, int stride, int height, int bytesOfPixel)
    {
        ReadOnlySpan<byte> above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var filter = lines[y * (stride + 1)];
            var line = lines.AsSpan((y * (stride + 1)) + 1, stride);
            for (var x = 0; x < stride && filter != 0; x++)
            {
                var left = x < bytesOfPixel ? 0 : line[x - bytesOfPixel];
                line[x] += (byte)(filter switch
                {
                    1 => left,
                    2 => above[x],
                    3 => (left + above[x]) / 2,
                    _ => Paeth(left, above[x], x < bytesOfPixel ? 0 : above[x - bytesOfPixel]),
                });
            }

            above = line;
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (byLeft, byAbove, byCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }
}

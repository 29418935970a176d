using GraphQLExport.Compression;
using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports;

/// <summary>How long the file of a request would be, told from its first rows.</summary>
internal static class SizeEstimate
{
    /// <summary>Writes the rows of a batch to memory and compresses them as the export would.</summary>
    /// <param name="open">Makes a fresh writer.</param>
    /// <param name="batch">The first rows.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="compression">A stream that compresses into the one it is given; null where nothing is compressed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<long> OfAsync(Func<IExportWriter> open, RowBatch batch, long count, Func<Stream, CompressingStream?> compression, CancellationToken cancellationToken)
    {
        using var writer = open();
        using var output = new OutputBuffer();
        writer.WriteHeader(output);
        var frame = output.Length;
        var sampled = batch.Count == 0 ? 0 : writer.WriteRows(batch, 0, output);
        var sample = output.Length - frame;
        WriteFooter(writer, output);
        var fixedBytes = output.Length - sample;
        if (writer.WritesAtEnd)
        {
            fixedBytes = Math.Min(fixedBytes, LengthWithoutRows(open));
            sample = output.Length - fixedBytes;
        }

        var packed = await PackedAsync(writer.WritesArchive, output, compression, cancellationToken);
        return sampled == count ? packed : (long)((fixedBytes + ((double)sample / sampled * count)) * packed / output.Length);
    }

    private static int LengthWithoutRows(Func<IExportWriter> open)
    {
        using var writer = open();
        using var output = new OutputBuffer();
        writer.WriteHeader(output);
        WriteFooter(writer, output);
        return output.Length;
    }

    private static void WriteFooter(IExportWriter writer, OutputBuffer output)
    {
        do
            writer.WriteFooter(output);
        while (writer.HasMore);
    }

    private static async Task<long> PackedAsync(bool isArchive, OutputBuffer output, Func<Stream, CompressingStream?> compression, CancellationToken cancellationToken)
    {
        await using var compressed = compression(Stream.Null);
        var length = (long)output.Length;
        if (isArchive)
        {
            await using var archive = new ZipWriteStream(compressed ?? Stream.Null, PipelineOutput.ArchiveLevel);
            await ArchivedFiles.WriteAsync(output, archive, cancellationToken);
            await archive.CompleteAsync(cancellationToken);
            length = archive.CompressedLength;
        }
        else if (compressed is not null)
        {
            await compressed.WriteAsync(output.Written, cancellationToken);
        }

        if (compressed is null)
            return length;
        await compressed.CompleteAsync(cancellationToken);
        return compressed.CompressedLength;
    }
}

using System.Threading.Channels;
using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports.Pipeline;

/// <summary>
/// Moves rows from a source through a writer into a stream. One thread reads while another formats; a few batches travel
/// between them in a circle, so memory does not depend on how many rows there are.
/// </summary>
public static class ExportPipeline
{
    /// <summary>Batches in flight: one being read, one being formatted, two to absorb unevenness.</summary>
    private const int Batches = 4;

    /// <summary>
    /// Writes every row to <paramref name="destination"/>, by asynchronous writes only, and flushes it. Neither source nor
    /// writer nor stream is disposed; all of them are idle again when the task ends, however it ends.
    /// </summary>
    /// <param name="source">Rows that nobody has read from yet.</param>
    /// <param name="writer">A fresh writer for the source's columns.</param>
    /// <param name="destination">A file or a response body.</param>
    /// <param name="options">Progress and time limits; null for none.</param>
    /// <param name="cancellationToken">Stops reading and writing within a fraction of a second.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="RowSourceException">Reading failed.</exception>
    /// <exception cref="TimeoutException">A single write took longer than the options allow.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public static async Task<PipelineProgress> RunAsync(
        IRowSource source, IExportWriter writer, Stream destination, PipelineOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(destination);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var reader = new BatchReader(source, Batches, stop.Token);
        var output = new PipelineOutput(destination, writer.WritesArchive, options ?? new PipelineOptions(), stop.Token);
        try
        {
            return await FormatAsync(reader.Filled, reader, writer, output).ConfigureAwait(false);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The export was canceled.", e, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reader.StoppedAsync().ConfigureAwait(false);
            output.Dispose();
        }
    }

    private static async Task<PipelineProgress> FormatAsync(
        ChannelReader<RowBatch> filled, BatchReader reader, IExportWriter writer, PipelineOutput output)
    {
        writer.WriteHeader(output.Buffer);
        while (await filled.WaitToReadAsync(output.CancellationToken).ConfigureAwait(false))
        {
            while (filled.TryRead(out var batch))
            {
                await WriteBatchAsync(batch, writer, output).ConfigureAwait(false);
                reader.Recycle(batch);

                // A millisecond's work done: others who wait for a thread go first.
                await Task.Yield();
            }
        }

        writer.WriteFooter(output.Buffer);
        while (writer.HasMore)
        {
            await output.FlushAsync().ConfigureAwait(false);
            writer.WriteFooter(output.Buffer);
        }

        return await output.CompleteAsync().ConfigureAwait(false);
    }

    private static async ValueTask WriteBatchAsync(RowBatch batch, IExportWriter writer, PipelineOutput output)
    {
        for (var row = 0; row < batch.Count;)
        {
            var next = writer.WriteRows(batch, row, output.Buffer);
            output.Rows += next - row;
            row = next;
            if (output.Buffer.IsFull || output.NothingSentYet)
                await output.FlushAsync().ConfigureAwait(false);
        }
    }
}

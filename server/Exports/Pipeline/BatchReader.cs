using System.Collections.Concurrent;
using System.Threading.Channels;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports.Pipeline;

/// <summary>
/// Reads a source on a thread of its own, since reading blocks: the thread pool stays free for requests. Batches come out of
/// <see cref="Filled"/> and go back in by <see cref="Recycle"/>.
/// </summary>
internal sealed class BatchReader : IDisposable
{
    private readonly Channel<RowBatch> _filled;
    private readonly BlockingCollection<RowBatch> _free;
    private readonly List<RowBatch> _all = [];
    private readonly Task _reading;

    public BatchReader(IRowSource source, int batches, CancellationToken cancellationToken)
    {
        _filled = Channel.CreateBounded<RowBatch>(
            new BoundedChannelOptions(batches) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true, SingleWriter = true });
        _free = new BlockingCollection<RowBatch>(batches);
        for (var i = 0; i < batches; i++)
        {
            _all.Add(source.CreateBatch());
            _free.Add(_all[i], CancellationToken.None);
        }

        _reading = Task.Factory.StartNew(
            () => Read(source, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public ChannelReader<RowBatch> Filled => _filled.Reader;

    public void Recycle(RowBatch batch) => _free.Add(batch, CancellationToken.None);

    /// <summary>Completes once the source is no longer in use; never fails.</summary>
    public Task StoppedAsync() => _reading;

    public void Dispose()
    {
        _free.Dispose();
        foreach (var batch in _all)
            batch.Dispose();
    }

    private void Read(IRowSource source, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            while (true)
            {
                var batch = _free.Take(cancellationToken);
                var read = source.ReadAsync(batch, cancellationToken);
                if (!(read.IsCompleted ? read.GetAwaiter().GetResult() : read.AsTask().GetAwaiter().GetResult()))
                    break;
                _filled.Writer.TryWrite(batch);
            }
        }
        catch (Exception e)
        {
            failure = e;
        }

        _filled.Writer.TryComplete(failure);
    }
}

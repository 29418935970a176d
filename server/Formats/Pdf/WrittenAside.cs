using System.IO.Pipelines;

namespace GraphQLExport.Formats.Pdf;

/// <summary>
/// Runs what can only write into a stream on a thread of its own, and hands its bytes over as they are wanted: it waits while half a megabyte is
/// not, and is stopped when this is disposed.
/// </summary>
internal sealed class WrittenAside : IDisposable
{
    private const int MostWaiting = 512 * 1024;

    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: MostWaiting, resumeWriterThreshold: MostWaiting / 2, minimumSegmentSize: OutputBuffer.FlushSize, useSynchronizationContext: false));
    private readonly Task _work;

    /// <summary>Begins to write.</summary>
    public WrittenAside(Action<Stream> write) =>
        _work = Task.Factory.StartNew(() => Run(write), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Whether all was handed over.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Hands over what is there, waiting for some, until the buffer is full.</summary>
    public void MoveTo(OutputBuffer output)
    {
        do
        {
            var read = _pipe.Reader.ReadAsync().AsTask().GetAwaiter().GetResult();
            foreach (var bytes in read.Buffer)
                output.Write(bytes.Span);
            _pipe.Reader.AdvanceTo(read.Buffer.End);
            IsDone = read.IsCompleted;
        }
        while (!IsDone && !output.IsFull);
    }

    public void Dispose()
    {
        _pipe.Reader.Complete();
        _work.GetAwaiter().GetResult();
    }

    private void Run(Action<Stream> write)
    {
        Exception? fault = null;
        try
        {
            using var stream = new OutputStream(_pipe.Writer);
            write(stream);
        }
        catch (Exception e)
        {
            fault = e;
        }

        _pipe.Writer.Complete(fault);
    }
}

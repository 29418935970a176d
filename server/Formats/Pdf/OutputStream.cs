using System.Buffers;
using System.IO.Pipelines;

namespace GraphQLExport.Formats.Pdf;

/// <summary>A stream that can only be written, into a pipe; it waits while the pipe is full, and fails once nobody reads any more.</summary>
internal sealed class OutputStream(PipeWriter output) : Stream
{
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        output.Write(buffer);
        var flush = output.FlushAsync(CancellationToken.None);
        var result = flush.IsCompletedSuccessfully ? flush.Result : flush.AsTask().GetAwaiter().GetResult();
        if (result.IsCompleted)
            throw new OperationCanceledException("Nobody reads what is written.");
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

using GraphQLExport.Files;

namespace GraphQLExport.Exports;

/// <summary>Passes writes on until a file is longer than it may be.</summary>
/// <param name="inner">The file.</param>
/// <param name="room">What is left for it.</param>
internal sealed class QuotaStream(Stream inner, StorageRoom room) : AsyncWriteStream
{
    private long written;

    /// <inheritdoc/>
    public override long Length => written;

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        written += buffer.Length;
        return written <= room.Left ? inner.WriteAsync(buffer, cancellationToken) : throw new StorageQuotaException(room.Explain());
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
}

using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Datasets;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports;

/// <summary>Rows whose sensitive texts are replaced before anyone sees them. A missing value stays missing.</summary>
/// <param name="rows">The rows.</param>
/// <param name="policies">What becomes of each column, in output order.</param>
/// <param name="key">The key of hashes.</param>
internal sealed class RedactedRows(IRowSource rows, IReadOnlyList<Redaction> policies, RedactionKey key) : IRowSource
{
    /// <summary>What stands for a masked value.</summary>
    public const string Mask = "[redacted]";

    private static readonly byte[] MaskBytes = Encoding.UTF8.GetBytes(Mask);

    /// <inheritdoc/>
    public IReadOnlyList<Column> Columns => rows.Columns;

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => rows.CountAsync(cancellationToken);

    /// <inheritdoc/>
    public RowBatch CreateBatch() => rows.CreateBatch();

    /// <inheritdoc/>
    public async ValueTask<bool> ReadAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        if (!await rows.ReadAsync(batch, cancellationToken))
            return false;
        for (var column = 0; column < policies.Count; column++)
        {
            var values = batch[column];
            if (policies[column] == Redaction.Mask)
                values.ReplaceTexts(batch.Count, _ => MaskBytes);
            else if (policies[column] == Redaction.Hash)
                values.ReplaceTexts(batch.Count, row => Hash(values.GetText(row)));
        }

        return true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => rows.DisposeAsync();

    private byte[] Hash(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Bytes, text, hash);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash[..(hash.Length / 2)]));
    }
}

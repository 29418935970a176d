using System.Text;
using GraphQLExport.Rows;

namespace GraphQLExport.Tests.Rows;

/// <summary>Rows from memory. Cells are null, byte[] or string (Text), long, int, double, bool or DateTimeOffset.</summary>
internal sealed class MemoryRows(IReadOnlyList<Column> columns, IEnumerable<object?[]> rows, int batchSize = RowBatch.MaxRows) : IRowSource
{
    private readonly IEnumerator<object?[]> _rows = rows.GetEnumerator();

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Called before each batch is filled, on the reading thread.</summary>
    public Action<int, CancellationToken>? BeforeBatch { get; init; }

    public int BatchesRead { get; private set; }

    public bool Reading { get; private set; }

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => throw new InvalidOperationException();

    public RowBatch CreateBatch() => new([.. columns.Select((c, i) => new ColumnSource(c, i))]);

    public ValueTask<bool> ReadAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        Reading = true;
        try
        {
            BeforeBatch?.Invoke(BatchesRead, cancellationToken);
            Fill(batch);
            BatchesRead++;
            return new ValueTask<bool>(batch.Count > 0);
        }
        finally
        {
            Reading = false;
        }
    }

    public ValueTask DisposeAsync()
    {
        _rows.Dispose();
        return default;
    }

    private void Fill(RowBatch batch)
    {
        batch.Clear();
        var count = 0;
        while (count < batchSize && _rows.MoveNext())
        {
            for (var i = 0; i < columns.Count; i++)
                Set(batch[i], count, _rows.Current[i]);
            count++;
        }

        batch.Count = count;
        foreach (var vector in batch.Distinct)
            vector.RepairText(count);
    }

    private static void Set(ColumnVector vector, int row, object? value)
    {
        switch (value)
        {
            case null: vector.SetNull(row); break;
            case byte[] bytes: vector.Set(row, bytes.AsSpan()); break;
            case string text: vector.Set(row, Encoding.UTF8.GetBytes(text).AsSpan()); break;
            case double number: vector.Set(row, number); break;
            case bool flag: vector.Set(row, flag ? 1 : 0); break;
            case DateTimeOffset moment: vector.Set(row, moment.ToUnixTimeMilliseconds()); break;
            default: vector.Set(row, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)); break;
        }
    }
}

using System.Text;

namespace GraphQLExport.Rows;

/// <summary>Rows that were computed, not read: they are all there already.</summary>
/// <typeparam name="TRow">The type of a row.</typeparam>
/// <param name="rows">The rows, in order.</param>
/// <param name="columns">The output columns, each with its value in a row: null, or a text, number, truth value or moment as the column's kind asks.</param>
internal sealed class ListRowSource<TRow>(IReadOnlyList<TRow> rows, IReadOnlyList<(Column Column, Func<TRow, object?> Value)> columns) : IRowSource
{
    private int _next;

    public IReadOnlyList<Column> Columns { get; } = [.. columns.Select(c => c.Column)];

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) =>
        _next == 0 ? new ValueTask<long>(rows.Count) : throw new InvalidOperationException("Reading has begun.");

    public RowBatch CreateBatch() => new([.. columns.Select((c, index) => new ColumnSource(c.Column, index))]);

    public ValueTask<bool> ReadAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellationToken.ThrowIfCancellationRequested();
        batch.Clear();
        var count = Math.Min(rows.Count - _next, RowBatch.MaxRows);
        for (var column = 0; column < columns.Count; column++)
        {
            for (var row = 0; row < count; row++)
                Set(batch[column], row, columns[column].Value(rows[_next + row]));
        }

        _next += count;
        batch.Count = count;
        return new ValueTask<bool>(count > 0);
    }

    public ValueTask DisposeAsync() => default;

    private static void Set(ColumnVector vector, int row, object? value)
    {
        switch (vector.Kind, value)
        {
            case (_, null):
                vector.SetNull(row);
                break;
            case (ColumnKind.Text, string text):
                vector.Set(row, Encoding.UTF8.GetBytes(text));
                break;
            case (ColumnKind.Int64, long number):
                vector.Set(row, number);
                break;
            case (ColumnKind.Double, double number):
                vector.Set(row, number);
                break;
            case (ColumnKind.Boolean, bool truth):
                vector.Set(row, truth ? 1L : 0L);
                break;
            case (ColumnKind.Timestamp, DateTimeOffset moment):
                vector.Set(row, moment.ToUnixTimeMilliseconds());
                break;
            default:
                throw new RowSourceException(RowSourceFailure.InvalidData, $"A {vector.Kind} column cannot hold a {value.GetType().Name}.");
        }
    }
}

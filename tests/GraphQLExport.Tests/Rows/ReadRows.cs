using System.Diagnostics;
using System.Globalization;
using System.Text;
using GraphQLExport.Rows;

namespace GraphQLExport.Tests.Rows;

/// <summary>Queries written by hand, and their rows as texts.</summary>
internal static class ReadRows
{
    /// <summary>A query whose columns are of these kinds, in order.</summary>
    public static RowQuery Query(string sql, params ColumnKind[] kinds) =>
        new(sql, $"SELECT count(*) FROM ({sql}) AS counted", [], [.. kinds.Select((kind, i) => new ColumnSource(new Column($"c{i}", kind), i))]);

    /// <summary>Every cell as text, null for null.</summary>
    public static async Task<List<string?[]>> AllAsync(IRowSource source)
    {
        using var batch = source.CreateBatch();
        List<string?[]> rows = [];
        while (await source.ReadAsync(batch, CancellationToken.None))
        {
            for (var row = 0; row < batch.Count; row++)
                rows.Add([.. Enumerable.Range(0, batch.ColumnCount).Select(i => Cell(batch[i], row))]);
        }

        return rows;
    }

    /// <summary>Reading that goes on for long ends within a second of its cancellation.</summary>
    public static async Task StopAsync(Func<CancellationToken, Task> work)
    {
        using var cancel = new CancellationTokenSource();
        var working = work(cancel.Token);
        await Assert.ThrowsAsync<TimeoutException>(() => working.WaitAsync(TimeSpan.FromMilliseconds(100)));
        var clock = Stopwatch.StartNew();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static string? Cell(ColumnVector values, int row) => values.Kind switch
    {
        _ when values.IsNull(row) => null,
        ColumnKind.Text => Encoding.UTF8.GetString(values.GetText(row)),
        ColumnKind.Double => values.GetDouble(row).ToString("R", CultureInfo.InvariantCulture),
        _ => values.GetInt64(row).ToString(CultureInfo.InvariantCulture),
    };
}

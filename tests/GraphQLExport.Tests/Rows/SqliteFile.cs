using GraphQLExport.Rows;
using GraphQLExport.Rows.Sqlite;
using GraphQLExport.Tests.Support;
using Microsoft.Data.Sqlite;

namespace GraphQLExport.Tests.Rows;

/// <summary>A SQLite file of one test, in WAL mode, written by Microsoft.Data.Sqlite and read by the product's row source.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SqliteFile(params string[] statements)
    {
        Execute(["PRAGMA journal_mode = WAL", .. statements]);
        Rows = new SqliteRowSourceFactory(Path, TimeSpan.FromMilliseconds(100));
    }

    public string Path => System.IO.Path.Combine(_folder.Path, "test.db");

    public SqliteRowSourceFactory Rows { get; }

    public static RowQuery Query(string sql, params ColumnKind[] kinds) =>
        new(sql, $"SELECT count(*) FROM ({sql})", [], [.. kinds.Select((kind, i) => new ColumnSource(new Column($"c{i}", kind), i))]);

    public void Execute(params string[] statements)
    {
        using var connection = Open();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Every cell of the query as text, null for null.</summary>
    public async Task<List<string?[]>> ReadAsync(RowQuery query)
    {
        await using var source = await Rows.OpenAsync(query, CancellationToken.None);
        return await ReadAllAsync(source);
    }

    public static async Task<List<string?[]>> ReadAllAsync(IRowSource source)
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

    public void Dispose() => _folder.Dispose();

    private static string? Cell(ColumnVector values, int row) => values.Kind switch
    {
        _ when values.IsNull(row) => null,
        ColumnKind.Text => System.Text.Encoding.UTF8.GetString(values.GetText(row)),
        ColumnKind.Double => values.GetDouble(row).ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => values.GetInt64(row).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}

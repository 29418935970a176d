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
        return await ReadRows.AllAsync(source);
    }

    public void Dispose() => _folder.Dispose();
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HotChocolate.Tests.Data;

/// <summary>An empty database on one of the two servers, with a record of the statements that it is sent.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly SqliteConnection? _sqlite;
    private readonly string? _postgreSql;
    private readonly List<string> _commands = [];

    private TestDatabase(SqliteConnection? sqlite, string? postgreSql) => (_sqlite, _postgreSql) = (sqlite, postgreSql);

    public bool IsPostgreSql => _postgreSql is not null;

    /// <summary>The statements since the last call of <see cref="Forget"/>.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_commands)
            {
                return [.. _commands];
            }
        }
    }

    public static async Task<TestDatabase> OpenAsync(PostgreSql? server)
    {
        if (server is not null)
        {
            return new(null, await server.CreateDatabaseAsync());
        }

        // A shared cache lets many connections see one database in memory; this one keeps it alive.
        var connection = new SqliteConnection($"Data Source=file:{Guid.NewGuid():N}?mode=memory&cache=shared");
        await connection.OpenAsync();
        return new(connection, null);
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        if (_sqlite is not null)
        {
            options.UseSqlite(_sqlite.ConnectionString);
        }
        else
        {
            options.UseNpgsql(_postgreSql);
        }

        options.LogTo(Remember, [RelationalEventId.CommandExecuted]);
    }

    public void Forget()
    {
        lock (_commands)
        {
            _commands.Clear();
        }
    }

    public ValueTask DisposeAsync() => _sqlite?.DisposeAsync() ?? default;

    private void Remember(string command)
    {
        lock (_commands)
        {
            _commands.Add(command[command.IndexOf('\n', StringComparison.Ordinal)..].Trim());
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace HotChocolate.Tests.Data;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder, reached by a socket there, gone when the tests end.</summary>
public sealed class PostgreSql : IAsyncLifetime
{
    public const string Collection = "PostgreSQL";

    private readonly string _folder = Directory.CreateTempSubdirectory("pg-").FullName;
    private int _databases;

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => System.IO.Path.Combine(_folder, "data");

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using var source = NpgsqlDataSource.Create(Connection("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return Connection(name);
    }

    public async Task InitializeAsync()
    {
        if (IsRoot)
        {
            await RunAsync("chown", "postgres", _folder);
        }

        await RunServerToolAsync("initdb", "-D", Data, "-U", "postgres", "--auth=trust", "--no-sync", "--no-locale", "-E", "UTF8");
        await RunServerToolAsync(
            "pg_ctl", "-D", Data, "-w", "-l", System.IO.Path.Combine(_folder, "log"),
            "-o", $"-k {_folder} -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off", "start");
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunServerToolAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Connection(string database) => $"Host={_folder};Username=postgres;Database={database};Include Error Detail=true";

    private static string Tool(string name) =>
        Directory.Exists("/usr/lib/postgresql")
        && Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => System.IO.Path.Combine(version, "bin", name)).LastOrDefault(File.Exists) is { } found
            ? found
            : throw new InvalidOperationException("These tests need PostgreSQL's own programs: apt-get install postgresql.");

    /// <summary>The server refuses to run as root.</summary>
    private static Task RunServerToolAsync(string tool, params string[] arguments) =>
        IsRoot ? RunAsync("runuser", ["-u", "postgres", "--", Tool(tool), .. arguments]) : RunAsync(Tool(tool), arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // No pipes: the server would inherit them and keep them open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}

[CollectionDefinition(PostgreSql.Collection)]
public sealed class PostgreSqlTests : ICollectionFixture<PostgreSql>;

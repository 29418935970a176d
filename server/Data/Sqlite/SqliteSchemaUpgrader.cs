using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Data.Sqlite;

/// <summary>
/// Applies the steps of <c>Data/Schema/Sqlite</c>. What was applied is read again under the exclusive lock of each step, so
/// that of two processes starting together one upgrades and the other finds it done.
/// </summary>
internal sealed partial class SqliteSchemaUpgrader(
    IDbContextFactory<AppDbContext> databases,
    TimeProvider time,
    ILogger<SqliteSchemaUpgrader> log,
    IReadOnlyList<SchemaStep> steps) : ISchemaUpgrader
{
    /// <inheritdoc/>
    public Task<IAsyncDisposable?> WaitForTurnAsync(CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable?>(null);

    /// <inheritdoc/>
    public async Task UpgradeAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        CreateFolder(connection.DataSource);
        await database.Database.OpenConnectionAsync(cancellationToken);

        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL", cancellationToken);
        var hasVersions = await TableExistsAsync(connection, cancellationToken);
        if (hasVersions)
        {
            await RefuseNewerAsync(connection, cancellationToken);
        }

        foreach (var step in steps)
        {
            if (!hasVersions || !await IsAppliedAsync(connection, step, cancellationToken))
            {
                await ApplyAsync(connection, step, cancellationToken);
            }
        }
    }

    private async Task ApplyAsync(SqliteConnection connection, SchemaStep step, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "BEGIN EXCLUSIVE", cancellationToken);
        try
        {
            await ExecuteAsync(connection, CreateVersionTable, cancellationToken);
            await RefuseNewerAsync(connection, cancellationToken);
            if (!await IsAppliedAsync(connection, step, cancellationToken))
            {
                await ExecuteAsync(connection, step.Sql, cancellationToken);
                await using var record = connection.CreateCommand();
                record.CommandText = "INSERT INTO schema_version (version, name, applied_at_ms) VALUES ($version, $name, $now)";
                record.Parameters.AddWithValue("$version", step.Number);
                record.Parameters.AddWithValue("$name", step.Name);
                record.Parameters.AddWithValue("$now", time.GetUtcNow().ToUnixTimeMilliseconds());
                await record.ExecuteNonQueryAsync(cancellationToken);
                LogApplied(log, step.Number, step.Name);
            }

            await ExecuteAsync(connection, "COMMIT", cancellationToken);
        }
        catch
        {
            await ExecuteAsync(connection, "ROLLBACK", CancellationToken.None);
            throw;
        }
    }

    private const string CreateVersionTable =
        "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at_ms INTEGER NOT NULL)";

    private static void CreateFolder(string dataSource)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(dataSource)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    private static async Task<bool> TableExistsAsync(SqliteConnection connection, CancellationToken cancellationToken) =>
        await ScalarAsync(connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'", cancellationToken) > 0;

    private static async Task<bool> IsAppliedAsync(SqliteConnection connection, SchemaStep step, CancellationToken cancellationToken) =>
        await ScalarAsync(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM schema_version WHERE version = {step.Number}"), cancellationToken) > 0;

    private async Task RefuseNewerAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var version = (int)await ScalarAsync(connection, "SELECT coalesce(max(version), 0) FROM schema_version", cancellationToken);
        if (version > steps[^1].Number)
        {
            throw new SchemaVersionException(version, steps[^1].Number);
        }
    }

    private static async Task<long> ScalarAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Database upgraded to schema version {Version} ({Name}).")]
    private static partial void LogApplied(ILogger log, int version, string name);
}

using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GraphQLExport.Data.PostgreSql;

/// <summary>
/// Applies the steps of <c>Data/Schema/PostgreSql</c>. Each step's transaction waits for those of other processes, and reads again then what
/// was applied, so that of two starting together one upgrades and the other finds it done.
/// </summary>
internal sealed partial class PostgreSqlSchemaUpgrader(
    IDbContextFactory<AppDbContext> databases,
    TimeProvider time,
    ILogger<PostgreSqlSchemaUpgrader> log,
    IReadOnlyList<SchemaStep> steps) : ISchemaUpgrader
{
    /// <inheritdoc/>
    public async Task<IAsyncDisposable?> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        var turn = new Turn(await databases.CreateDbContextAsync(cancellationToken));
        try
        {
            await turn.BeginAsync(cancellationToken);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task UpgradeAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await database.Database.OpenConnectionAsync(cancellationToken);
        foreach (var step in await MissingAsync(database, cancellationToken))
            await ApplyAsync(database, step, cancellationToken);
    }

    private async Task<IReadOnlyList<SchemaStep>> MissingAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        var exists = await database.Database.SqlQuery<bool>($"SELECT to_regclass('schema_version') IS NOT NULL AS \"Value\"").SingleAsync(cancellationToken);
        return exists ? await LackingAsync(database, cancellationToken) : steps;
    }

    private async Task ApplyAsync(AppDbContext database, SchemaStep step, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.Database.ExecuteSqlAsync($"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at_ms BIGINT NOT NULL)", cancellationToken);
        if (!(await LackingAsync(database, cancellationToken)).Contains(step))
            return;
        await using (var command = new NpgsqlCommand(step.Sql, (NpgsqlConnection)database.Database.GetDbConnection()) { CommandTimeout = 0 })
            await command.ExecuteNonQueryAsync(cancellationToken);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await database.Database.ExecuteSqlAsync($"INSERT INTO schema_version (version, name, applied_at_ms) VALUES ({step.Number}, {step.Name}, {now})", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogApplied(log, step.Number, step.Name);
    }

    private async Task<IReadOnlyList<SchemaStep>> LackingAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        var applied = await database.Database.SqlQuery<int>($"SELECT version AS \"Value\" FROM schema_version").ToListAsync(cancellationToken);
        return applied.Count > 0 && applied.Max() is var newest && newest > steps[^1].Number
            ? throw new SchemaVersionException(newest, steps[^1].Number)
            : [.. steps.Where(step => !applied.Contains(step.Number))];
    }

    /// <summary>A lock of the session, so that it ends with the process too. The first start with the demo's rows takes longer than any writer waits.</summary>
    private sealed class Turn(AppDbContext database) : IAsyncDisposable
    {
        private const long Key = 7208510433562;

        private bool isHeld;

        public async Task BeginAsync(CancellationToken cancellationToken)
        {
            database.Database.SetCommandTimeout(0);
            await database.Database.OpenConnectionAsync(cancellationToken);
            await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Key})", cancellationToken);
            isHeld = true;
        }

        public async ValueTask DisposeAsync()
        {
            // The connection goes back to its pool, where the session lives on.
            if (isHeld)
                await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Key})", CancellationToken.None);
            await database.DisposeAsync();
        }
    }

    [LoggerMessage(LogLevel.Information, "Database upgraded to schema version {Version} ({Name}).")]
    private static partial void LogApplied(ILogger log, int version, string name);
}
